import {
  isLocalDate,
  isPartialDate,
  type LocalDate,
  makeDate,
  monthNumber,
  type PartialDate,
} from '../../../kernel/local-date';
import { capitalised } from '../../../kernel/sentences';
import { type FormReading } from './form-reading';
import { type TypedGroup } from './typed-fields';

/** A date as its three fields show it; what a partial date does not state is empty. */
export function dateFields(date: PartialDate | undefined): TypedGroup {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

interface TypedDate {
  day: string;
  month: string;
  year: string;
}

/** Months are taken as figures or by name, as people write them. */
const monthFigure = (typed: string): string => {
  const number = monthNumber(typed);
  return number === undefined ? typed : String(number);
};

const typedDate = (form: FormReading): TypedDate => ({
  day: form.text('day'),
  month: monthFigure(form.text('month')),
  year: form.text('year'),
});

function isoOf({ day, month, year }: TypedDate): string {
  if (![day, month, year].every((part) => /^\d*$/.test(part))) return '';
  if (day !== '') return makeDate(Number(year), Number(month), Number(day));
  return month === '' ? year : `${year}-${month.padStart(2, '0')}`;
}

/** What a date is called in an error message: `new end date`. */
interface DateField {
  called: string;
  required?: boolean;
}

function missingPart({ day, month, year }: TypedDate, whole: boolean): string | undefined {
  if (year === '') return 'year';
  if (month === '' && (whole || day !== '')) return 'month';
  return day === '' && whole ? 'day' : undefined;
}

function readDate(
  form: FormReading,
  { called, required = false }: DateField,
  whole: boolean,
): string | undefined {
  const typed = typedDate(form);
  if (Object.values(typed).every((part) => part === '')) {
    const example = whole ? 'like 31 3 2026' : 'like 31 3 2026, or only the year';
    return required ? form.fault('day', `Enter the ${called}, ${example}`) : undefined;
  }
  const missing = missingPart(typed, whole);
  if (missing) return form.fault(missing, `${capitalised(called)} must include a ${missing}`);
  const date = isoOf(typed);
  if (whole ? isLocalDate(date) : isPartialDate(date)) return date;
  return form.fault('day', `${capitalised(called)} must be a real date, like 31 3 2026`);
}

/** A day, month and year. @returns undefined when nothing is typed, or with a fault. */
export const readDay = (form: FormReading, field: DateField): LocalDate | undefined =>
  readDate(form, field, true);

/** As much of a date as is known: a year, a month of a year, or a day. */
export const readPartialDate = (form: FormReading, field: DateField): PartialDate | undefined =>
  readDate(form, field, false);
