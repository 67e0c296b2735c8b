import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence } from '../../kernel/money';
import { yearsIn } from '../claims/year-mentions';
import { type Paper } from '../content/paper';
import { type Table } from '../content/section';

/** One sum of a table with the words of its row and column that say whose and which year's it is. */
export interface MoneyInTable {
  pointer: string;
  label: string;
  year?: FinancialYear;
  pence: Pence;
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

/** The one financial year a text names; undefined where it names none or several. */
const onlyYear = (text: string): FinancialYear | undefined => {
  const years = yearsIn(text).flatMap((mention) => mention.years ?? []);
  return years.length === 1 ? years[0] : undefined;
};

/** The sums of a table, whether the years stand in its columns or in its rows. */
export function moneyIn({ table, pointer }: TableAt): MoneyInTable[] {
  return table.rows.flatMap(({ cells }, row) => {
    const words = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])).join(' ');
    return cells.flatMap((cell, column): MoneyInTable[] => {
      const head = table.columns[column];
      if (cell.kind !== 'money' || head?.kind !== 'money') return [];
      const year = head.year ?? onlyYear(head.heading) ?? onlyYear(words);
      return [
        {
          pointer: `${pointer}/rows/${row}/cells/${column}`,
          label: `${words} ${head.heading}`,
          ...(year ? { year } : {}),
          pence: cell.pence,
        },
      ];
    });
  });
}

/** Financial years the table has a column or a row for, in order. */
export const yearsOfTable = (at: TableAt): FinancialYear[] =>
  [...new Set(moneyIn(at).flatMap(({ year }) => (year ? [year] : [])))].sort();
