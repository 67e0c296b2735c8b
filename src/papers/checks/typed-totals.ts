import { type Pence, sum } from '../../kernel/money';
import { isTotalLabel, type TableAt, yearsNamed } from './table-cells';

/** A row or a column that is called a total, with the cells it stands for and those it adds up. */
export interface TypedTotal {
  called: string;
  pointer: string;
  isComputed: boolean;
  /** Its own sums, each with what it ought to be; left out where a cell is not known. */
  sums: { pointer: string; said: Pence; expected: Pence }[];
}

type Cells = TableAt['table']['rows'][number]['cells'];

const penceIn = (cells: Cells): Pence[] | undefined => {
  const known = cells.flatMap((cell) => (cell.kind === 'money' ? [cell.pence] : []));
  return known.length === cells.length ? known : undefined;
};

const moneyColumns = ({ table }: TableAt): number[] =>
  table.columns.flatMap(({ kind }, at) => (kind === 'money' ? [at] : []));

function totalRows(at: TableAt): TypedTotal[] {
  const { table, pointer } = at;
  const called = (cells: Cells): string =>
    cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text.trim()] : []))[0] ?? '';
  const rows = table.rows.map(({ cells }, index) => ({ cells, index, called: called(cells) }));
  const typed = rows.filter(({ cells, called: name }) => isTotalLabel(name) && penceOf(cells) > 0);
  return typed.map(({ cells, index, called: name }) => {
    const others = rows.filter((row) => row.index !== index);
    const isOnly = typed.length === 1 && index === rows.length - 1;
    const sums = moneyColumns(at).flatMap((column) => {
      const own = cells[column];
      const parts = penceIn(others.flatMap((row) => row.cells[column] ?? []));
      if (!isOnly || own?.kind !== 'money' || !parts) return [];
      const cell = `${pointer}/rows/${index}/cells/${column}`;
      return [{ pointer: cell, said: own.pence, expected: sum(parts) }];
    });
    const isComputed = table.totals !== 'none';
    return { called: name, pointer: `${pointer}/rows/${index}`, isComputed, sums };
  });
}

const penceOf = (cells: Cells): Pence =>
  sum(cells.map((cell) => (cell.kind === 'money' ? cell.pence : 0)));

/** A total column adds up the years beside it; beside anything else it may total what is not shown. */
function totalColumns(at: TableAt): TypedTotal[] {
  const { table, pointer } = at;
  const money = moneyColumns(at);
  const isYearly = (column: number): boolean => {
    const head = table.columns[column]!;
    return (
      (head.kind === 'money' && head.year !== undefined) || yearsNamed(head.heading).length > 0
    );
  };
  const typed = money.filter((column) => isTotalLabel(table.columns[column]!.heading));
  const parts = money.filter((column) => !typed.includes(column));
  return typed.map((column) => ({
    called: table.columns[column]!.heading,
    pointer: `${pointer}/columns/${column}`,
    isComputed: table.totals === 'columns-and-rows',
    sums: table.rows.flatMap(({ cells }, row) => {
      const own = cells[column];
      const added = penceIn(parts.flatMap((part) => cells[part] ?? []));
      if (own?.kind !== 'money' || !added || parts.length < 2 || !parts.every(isYearly)) return [];
      const cell = `${pointer}/rows/${row}/cells/${column}`;
      return [{ pointer: cell, said: own.pence, expected: sum(added) }];
    }),
  }));
}

/** Every row and column of a table that somebody typed as a total. */
export const typedTotalsIn = (at: TableAt): TypedTotal[] => [...totalRows(at), ...totalColumns(at)];
