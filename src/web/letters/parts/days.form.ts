import {
  formatDate,
  isLocalDate,
  type LocalDate,
  makeDate,
  monthNumber,
} from '../../../kernel/local-date';
import { type FormReading } from '../../papers/form/form-reading';

const TYPED = /^(\d{1,2})[ ./-]+([A-Za-z]+|\d{1,2})[ ./-]+(\d{4})$/;

/** A day as people write it on one line: `31 October 2024`, `31/10/2024`, `2024-10-31`. */
export function parseDay(typed: string): LocalDate | undefined {
  if (isLocalDate(typed)) return typed;
  const match = TYPED.exec(typed);
  if (!match) return undefined;
  const month = monthNumber(match[2]!) ?? Number(match[2]);
  const day = makeDate(Number(match[3]), month, Number(match[1]));
  return isLocalDate(day) ? day : undefined;
}

/** Days as a text area shows them, one a line. */
export const dayLines = (days: readonly LocalDate[]): string =>
  days.map((day) => formatDate(day).replaceAll('\u00a0', ' ')).join('\n');

/** Days one a line, put in order; undefined with a fault that names the first that is none. */
export function readDays(
  form: FormReading,
  field: string,
  called: string,
): LocalDate[] | undefined {
  const lines = form
    .text(field)
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) {
    return form.fault(field, `Enter at least one ${called}, like 31 October 2024`);
  }
  const days = lines.map(parseDay);
  const wrong = days.indexOf(undefined);
  if (wrong >= 0) {
    return form.fault(field, `“${lines[wrong]!.slice(0, 40)}” is not a day like 31 October 2024`);
  }
  return [...new Set(days as LocalDate[])].sort();
}
