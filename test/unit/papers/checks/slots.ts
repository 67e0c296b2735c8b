import {
  endOfYear,
  type FinancialYear,
  financialYear,
} from '../../../../src/kernel/financial-year';
import { formatDate } from '../../../../src/kernel/local-date';
import { formatPounds } from '../../../../src/kernel/money';

/** One fact in a text that a test may change: a sum in pence, a year, a party or a last day. */
export type Slot =
  | { kind: 'sum'; pence: number }
  | { kind: 'year'; starts: number }
  | { kind: 'party'; name: string }
  | { kind: 'end'; starts: number };

/** A sentence as words and facts in turn. */
export type Worded = (string | Slot)[];

export const sum = (pence: number): Slot => ({ kind: 'sum', pence });
export const year = (starts: number): Slot => ({ kind: 'year', starts });
export const party = (name: string): Slot => ({ kind: 'party', name });
/** The last day of the financial year that starts in a calendar year. */
export const end = (starts: number): Slot => ({ kind: 'end', starts });

/** `A, B and C`. */
export const series = (parts: Worded[]): Worded =>
  parts.flatMap((part, at) => {
    if (at === 0) return part;
    return [at === parts.length - 1 ? ' and ' : ', ', ...part];
  });

/** A sentence out of a template literal: `said`${sum(1)} is accepted``. */
export const said = (words: TemplateStringsArray, ...parts: (string | Slot | Worded)[]): Worded =>
  words.flatMap((text, at) => [text, ...(parts[at] === undefined ? [] : [parts[at]].flat())]);

const yearOf = (starts: number): FinancialYear => financialYear(starts);

function written(part: string | Slot): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'sum') return formatPounds(part.pence);
  if (part.kind === 'year') return yearOf(part.starts);
  return part.kind === 'party' ? part.name : formatDate(endOfYear(yearOf(part.starts)));
}

export const textOf = (worded: Worded): string => worded.map(written).join('');

export const slotsIn = (worded: Worded): number[] =>
  worded.flatMap((part, at) => (typeof part === 'string' ? [] : [at]));
