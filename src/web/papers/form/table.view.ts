import { formatPounds, parsePounds, type Pence, sum } from '../../../kernel/money';
import { type FormView } from './form.view';
import { columnKind } from './table.form';
import { listIn, textIn, type TypedGroup } from './typed-fields';

export interface CellEditor {
  name: string;
  /** Read out, never seen: the column and the line stand above and beside it. */
  label: string;
  kind: 'text' | 'number' | 'money';
  value: string;
  /** Rows of a text area, where one line would not hold the text. */
  rows?: number;
  /** Names of the two hidden fields of a cell that is not of its column's kind. */
  kept?: { kind: string; was: string };
  error?: string;
}
export interface LineEditor {
  number: number;
  path: string;
  cells: CellEditor[];
  /** Sum of the line, or that it is not known. */
  total?: string;
}
export interface ColumnEditor {
  path: string;
  number: number;
  heading: string;
  kind: string;
}
export interface TableEditor {
  columns: ColumnEditor[];
  lines: LineEditor[];
  /** One for each column and, where lines have totals, one for all; absent where none are wanted. */
  totals?: string[];
  hasLineTotals: boolean;
}

const LONG = 34;
const NOT_KNOWN = 'not known';

const valueOf = (cell: TypedGroup): string => textIn(cell, 'value').trim();

/** A sum with words in one of its places cannot be given. */
function totalled(values: readonly string[]): string {
  const typed = values.filter((value) => value !== '');
  const sums = typed.map(parsePounds);
  return sums.includes(undefined) ? NOT_KNOWN : formatPounds(sum(sums as Pence[]));
}

const rowsFor = (value: string): number | undefined =>
  value.length > LONG || value.includes('\n')
    ? Math.max(2, Math.ceil(value.length / LONG), value.split('\n').length)
    : undefined;

interface Place {
  path: string;
  line: number;
  column: TypedGroup | undefined;
  heading: string;
}

function cellEditor(
  cell: TypedGroup,
  { path, line, column, heading }: Place,
  errors: FormView['errors'],
): CellEditor {
  const name = `${path}.value`;
  const kind = columnKind(column);
  const value = textIn(cell, 'value');
  const kept = textIn(cell, 'kind');
  return {
    name,
    label: `${heading}, line ${line}`,
    kind,
    value,
    rows: kind === 'text' ? rowsFor(value) : undefined,
    kept: kept === '' ? undefined : { kind: kept, was: textIn(cell, 'was') },
    error: errors[name]?.text,
  };
}

const headingOf = (column: TypedGroup | undefined, at: number): string =>
  textIn(column ?? {}, 'heading').trim() || `Column ${at + 1}`;

const moneyPlaces = (columns: readonly TypedGroup[]): number[] =>
  columns.flatMap((column, at) => (columnKind(column) === 'money' ? [at] : []));

function totalsOf(rows: TypedGroup[][], columns: TypedGroup[], hasLineTotals: boolean): string[] {
  const places = moneyPlaces(columns);
  const inColumn = (at: number): string[] => rows.map((cells) => valueOf(cells[at] ?? {}));
  const totals = columns.map((_column, at) => (places.includes(at) ? totalled(inColumn(at)) : ''));
  return hasLineTotals ? [...totals, totalled(places.flatMap(inColumn))] : totals;
}

/** A table while it is being written; the totals are of what is typed now. */
export function tableEditor(
  table: TypedGroup,
  path: string,
  errors: FormView['errors'],
): TableEditor {
  const rows = listIn(table, 'rows').map((row) => listIn(row, 'cells'));
  const stated = listIn(table, 'columns');
  const width = Math.max(stated.length, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_none, at) => stated[at] ?? {});
  const totals = textIn(table, 'totals');
  const hasLineTotals = totals === 'columns-and-rows';
  const lines = rows.map((cells, to): LineEditor => ({
    number: to + 1,
    path: `${path}.rows.${to}`,
    cells: columns.map((column, at) => {
      const heading = headingOf(column, at);
      const place = { path: `${path}.rows.${to}.cells.${at}`, line: to + 1, column, heading };
      return cellEditor(cells[at] ?? {}, place, errors);
    }),
    total: hasLineTotals
      ? totalled(moneyPlaces(columns).map((at) => valueOf(cells[at] ?? {})))
      : undefined,
  }));
  return {
    columns: columns.map((column, at) => ({
      path: `${path}.columns.${at}`,
      number: at + 1,
      heading: headingOf(column, at),
      kind: columnKind(column),
    })),
    lines,
    totals: totals === 'none' ? undefined : totalsOf(rows, columns, hasLineTotals),
    hasLineTotals,
  };
}
