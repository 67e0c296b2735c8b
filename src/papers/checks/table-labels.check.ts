import { formatPounds } from '../../kernel/money';
import { inSeries } from '../../kernel/sentences';
import { code, defineCheck, type Examined, type Found } from './check';
import { placeOf } from './places';
import { type TypedTotal, typedTotalsIn } from './typed-totals';
import { contradictedYear, type TableAt, tablesIn, yearsNamed, yearsOfTable } from './table-cells';

const CODES = {
  'table-year-differs': code<{ said: string; expected: string }>({
    severity: 'stop',
    title: 'A heading of a table names another year than its money',
    words: ({ said, expected }) => ({
      sentence: `The heading says ${said}, but the money under it is that of ${expected}.`,
      settle: 'Correct the heading or the year of the money.',
      at: said,
      against: expected,
    }),
    example: { said: '2021/22', expected: '2020/21' },
  }),
  'table-total-typed': code<{ called: string }>({
    severity: 'stop',
    title: 'A total is typed into a table that computes its totals',
    words: ({ called }) => ({
      sentence: `“${called}” is typed by hand, and the table works out its totals itself, so everything counts twice.`,
      settle: `Take “${called}” out; the total is printed without it.`,
      at: called,
      against: 'computed totals',
    }),
    example: { called: 'Total' },
  }),
  'table-total-wrong': code<{ called: string; said: string; expected: string }>({
    severity: 'stop',
    title: 'A typed total does not add up',
    words: ({ called, said, expected }) => ({
      sentence: `“${called}” gives ${said}, but what it adds up comes to ${expected}.`,
      settle: 'Take the typed total out and let the table compute it, or correct it.',
      at: said,
      against: expected,
    }),
    example: { called: 'Total', said: '£671,000', expected: '£672,000' },
  }),
};
type LabelFound = Found<typeof CODES>;

function headingYears({ table, pointer }: TableAt, examined: Examined): LabelFound[] {
  return table.columns.flatMap((column, at): LabelFound[] => {
    const said = contradictedYear(column);
    if (!said || column.kind !== 'money') return [];
    const place = placeOf(examined, `${pointer}/columns/${at}`);
    const params = { said: inSeries(said), expected: column.year! };
    return [{ code: 'table-year-differs', at: place, params }];
  });
}

/** A caption that names only years of which the table has nothing. */
function captionYears(at: TableAt, examined: Examined): LabelFound[] {
  const said = yearsNamed(at.table.caption);
  const own = yearsOfTable(at);
  if (said.length === 0 || own.length === 0 || said.some((year) => own.includes(year))) return [];
  const place = placeOf(examined, `${at.pointer}/caption`);
  const params = { said: inSeries(said), expected: inSeries(own) };
  return [{ code: 'table-year-differs', at: place, params }];
}

function totalFindings(typed: TypedTotal, examined: Examined): LabelFound[] {
  const { called, isComputed, pointer, sums } = typed;
  if (isComputed) {
    return [{ code: 'table-total-typed', at: placeOf(examined, pointer), params: { called } }];
  }
  return sums
    .filter(({ said, expected }) => said !== expected)
    .map(({ pointer: cell, said, expected }) => ({
      code: 'table-total-wrong',
      at: placeOf(examined, cell),
      params: { called, said: formatPounds(said), expected: formatPounds(expected) },
    }));
}

export const tableLabels = defineCheck({
  name: 'table-labels',
  compares:
    'What headings, captions and rows of a table are called with the years and totals they stand over.',
  source: 'Totals are computed; a year in a heading is what a reader takes for the year.',
  codes: CODES,
  check: (examined) =>
    tablesIn(examined.paper).flatMap((table) => [
      ...captionYears(table, examined),
      ...headingYears(table, examined),
      ...typedTotalsIn(table).flatMap((typed) => totalFindings(typed, examined)),
    ]),
});
