import { formatPounds, isTooLargeSum, parsePounds, type Pence } from '../../../kernel/money';
import { type Amount, Unsplit, type YearAmount } from '../../../papers/content/money';
import { alignedByYear } from './aligned-years';
import { type FormReading } from './form-reading';
import { LARGEST_SUM_WORDS } from './largest-sum';
import { optionalText, present } from './text.form';
import { type TypedGroup } from './typed-fields';
import { parseYear } from './year.form';

/** The two money columns of the grid: what is asked for, and what of its source is held back. */
export type MoneyColumn = 'sum' | 'held';
const CODE = { sum: 'sumCode', held: 'heldCode' } as const;

/** `1,250.50`: what stands in a field that already carries the pound sign. */
export const typedSum = (pence: Pence): string => formatPounds(pence).slice(1);

const cells = (
  sum: { pence: Pence; budgetCode?: string } | undefined,
  held: { pence: Pence; budgetCode?: string } | undefined,
): TypedGroup => ({
  sum: sum ? typedSum(sum.pence) : '',
  sumCode: sum?.budgetCode ?? '',
  held: held ? typedSum(held.pence) : '',
  heldCode: held?.budgetCode ?? '',
});

const yearsIn = (amount: Amount | undefined): YearAmount[] =>
  amount?.kind === 'by-year' ? amount.byYear : [];

const unsplitIn = (amount: Amount | undefined): Unsplit | undefined =>
  amount?.kind === 'unsplit' ? amount : undefined;

/** One line a financial year, and one for a sum that no source splits. */
export function amountFields(sum: Amount | undefined, held?: Amount): TypedGroup {
  const rows = alignedByYear(yearsIn(sum), yearsIn(held)).map(([one, other]) => ({
    year: (one ?? other)!.year,
    ...cells(one, other),
  }));
  return { rows, unsplit: cells(unsplitIn(sum), unsplitIn(held)) };
}

interface AmountField {
  column: MoneyColumn;
  /** What the sum is called in an error message: `increase`, `sum held back`. */
  called: string;
}

/** @returns the pence and code of one cell, or undefined when it is empty or, with a fault, unreadable. */
function readCell(
  form: FormReading,
  { column, called }: AmountField,
  when: string,
): { pence: Pence; budgetCode?: string } | undefined {
  const typed = form.text(column);
  const budgetCode = optionalText(form, CODE[column], {
    called: 'budget code',
    of: [Unsplit, 'budgetCode'],
  });
  if (typed === '' && budgetCode === undefined) return undefined;
  const pence = parsePounds(typed);
  if (isTooLargeSum(typed)) {
    return form.fault(column, `The ${called}${when} must be ${LARGEST_SUM_WORDS} or less`);
  }
  if (pence === undefined) {
    return form.fault(column, `Enter the ${called}${when} in pounds, like 220,000`);
  }
  return present({ pence, budgetCode });
}

function readRow(form: FormReading, field: AmountField): YearAmount | undefined {
  const year = parseYear(form.text('year'));
  const cell = readCell(form, field, year === undefined ? '' : ` in ${year}`);
  if (!cell) return undefined;
  if (year !== undefined) return { year, ...cell };
  // Both columns share the year, and it is asked for once.
  const asked = form.faults.some(({ name }) => name === form.name('year'));
  return asked ? undefined : form.fault('year', 'Enter the financial year, like 2024/25');
}

/** @returns undefined when nothing is typed in the column, or when something there cannot be stored. */
export function readAmount(form: FormReading, field: AmountField): Amount | undefined {
  const rows = form.list('rows');
  const byYear = rows.map((row) => readRow(row, field)).filter((row) => row !== undefined);
  const unsplit = readCell(form.group('unsplit'), field, '');
  if (byYear.length > 0 && unsplit) {
    return form
      .group('unsplit')
      .fault(field.column, `Enter the ${field.called} by year, or as one sum, not both`);
  }
  if (unsplit) return { kind: 'unsplit', ...unsplit };
  return byYear.length > 0 ? { kind: 'by-year', byYear } : undefined;
}

export function requiredAmount(form: FormReading, field: AmountField): Amount | undefined {
  const before = form.faults.length;
  const amount = readAmount(form, field);
  if (amount || form.faults.length > before) return amount;
  const year = parseYear(form.list('rows')[0]?.text('year') ?? '');
  const place = year === undefined ? form.group('unsplit') : form.list('rows')[0]!;
  const when = year === undefined ? '' : ` in ${year}`;
  return place.fault(field.column, `Enter the ${field.called}${when} in pounds, like 220,000`);
}

/** Pence as typed, for a running total; what cannot be read counts as nothing. */
export const typedPence = (typed: string): Pence => parsePounds(typed) ?? 0;
