import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence } from '../../kernel/money';
import { yearsIn } from '../claims/year-mentions';
import { type Paper } from '../content/paper';
import { type Column, type MoneyColumn, type Table } from '../content/section';

/** One sum of a table with the words of its row and column that say whose and which year's it is. */
export interface MoneyInTable {
  pointer: string;
  label: string;
  year?: FinancialYear;
  pence: Pence;
  /** It stands in a row or column that somebody typed as a total. */
  inTotal: boolean;
}

export interface TableAt {
  table: Table;
  pointer: string;
}

export const tablesIn = (paper: Paper): TableAt[] =>
  paper.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block, at) =>
      block.kind === 'table'
        ? [{ table: block, pointer: `/sections/${section}/blocks/${at}` }]
        : [],
    ),
  );

/** Financial years a label names. */
export const yearsNamed = (text: string): FinancialYear[] =>
  yearsIn(text).flatMap((mention) => mention.years ?? []);

/** The one financial year a text names; undefined where it names none or several. */
const onlyYear = (text: string): FinancialYear | undefined => {
  const years = yearsNamed(text);
  return years.length === 1 ? years[0] : undefined;
};

/** Years a heading names where the year of its column is none of them. */
export function contradictedYear(column: Column | undefined): FinancialYear[] | undefined {
  if (column?.kind !== 'money' || column.year === undefined) return undefined;
  const named = yearsNamed(column.heading);
  return named.length === 0 || named.includes(column.year) ? undefined : named;
}

const TOTAL =
  /^(?:(?:grand|overall|sub-?)\s*)?totals?(?:\s+(?:funding|costs?|grants?|sums?|amount|budget|awards?|awarded|income|expenditure|in all))?\W*$|^(?:sum|altogether|in all|all)\W*$/i;

/** Whether a row or column so called is the sum of the others: `Total`, `Grand total`, `Sum`. */
export const isTotalLabel = (label: string): boolean => TOTAL.test(label.trim());

/** A heading that contradicts its year is a finding of its own, and leaves the year open. */
const yearOf = (column: MoneyColumn, words: string): FinancialYear | undefined =>
  contradictedYear(column)
    ? undefined
    : (column.year ?? onlyYear(column.heading) ?? onlyYear(words));

/** The sums of a table, whether the years stand in its columns or in its rows. */
export function moneyIn({ table, pointer }: TableAt): MoneyInTable[] {
  return table.rows.flatMap(({ cells }, row) => {
    const words = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])).join(' ');
    return cells.flatMap((cell, column): MoneyInTable[] => {
      const head = table.columns[column];
      if (cell.kind !== 'money' || head?.kind !== 'money') return [];
      const year = yearOf(head, words);
      return [
        {
          pointer: `${pointer}/rows/${row}/cells/${column}`,
          label: `${words} ${head.heading}`,
          ...(year ? { year } : {}),
          pence: cell.pence,
          inTotal: isTotalLabel(words) || isTotalLabel(head.heading),
        },
      ];
    });
  });
}

/** Financial years the table has a column or a row for, in order. */
export const yearsOfTable = (at: TableAt): FinancialYear[] =>
  [...new Set(moneyIn(at).flatMap(({ year }) => (year ? [year] : [])))].sort();
