import {
  type Cell,
  type Column,
  type Row,
  Table,
  TextColumn,
} from '../../../papers/content/section';
import { cellFields, readCell } from './cell.form';
import { type FormReading } from './form-reading';
import { present, requiredText } from './text.form';
import { listIn, textIn, type TypedGroup } from './typed-fields';
import { parseYear } from './year.form';

export const TOTALS = ['none', 'columns', 'columns-and-rows'] as const;
export const COLUMN_KINDS = ['text', 'number', 'money'] as const;

export const columnKind = (column: TypedGroup | undefined): Column['kind'] =>
  COLUMN_KINDS.find((kind) => kind === textIn(column ?? {}, 'kind')) ?? 'text';

export const tableFields = ({ caption, columns, rows, totals }: Table): TypedGroup => ({
  kind: 'table',
  caption,
  totals,
  columns: columns.map((column) => ({
    kind: column.kind,
    heading: column.heading,
    year: column.kind === 'money' ? (column.year ?? '') : '',
  })),
  rows: rows.map(({ cells }) => ({
    cells: cells.map((cell, at) => cellFields(cell, columns[at]?.kind ?? 'text')),
  })),
});

/** Whether nobody has written anything into the table yet: its headings come with it. */
export const isBlankTable = (table: TypedGroup): boolean =>
  textIn(table, 'caption').trim() === '' && listIn(table, 'rows').every(isBlankRow);

const isBlankRow = (row: TypedGroup): boolean =>
  listIn(row, 'cells').every((cell) => textIn(cell, 'value').trim() === '');

function readColumn(form: FormReading, called: string): Column | undefined {
  const kind = columnKind(form.typed);
  const heading = requiredText(form, 'heading', { called, of: [TextColumn, 'heading'] });
  const typedYear = form.text('year');
  const year = parseYear(typedYear);
  if (typedYear !== '' && year === undefined) {
    return form.fault('year', `Enter the financial year of ${called}, like 2024/25`);
  }
  if (year !== undefined && kind !== 'money') {
    return form.fault('year', `Take the year out of ${called}: only a column of sums has one`);
  }
  return heading === undefined ? undefined : present<Column>({ kind, heading, year } as Column);
}

interface Grid {
  called: string;
  columns: TypedGroup[];
}

function readRow(row: FormReading, at: number, { called, columns }: Grid): Row | undefined {
  if (isBlankRow(row.typed)) return undefined;
  const cells = row.list('cells').map((cell, to): Cell | undefined => {
    const heading = textIn(columns[to] ?? {}, 'heading').trim() || `column ${to + 1}`;
    return readCell(cell, columnKind(columns[to]), `${heading} in line ${at + 1} of ${called}`);
  });
  return { cells: cells.filter((cell) => cell !== undefined) };
}

/** @returns undefined for a table nobody has written in, or with a fault. */
export function readTable(form: FormReading, called: string): Table | undefined {
  if (isBlankTable(form.typed)) return undefined;
  const before = form.faults.length;
  const caption = requiredText(form, 'caption', {
    called: `caption of ${called}`,
    of: [Table, 'caption'],
  });
  const columns = form
    .list('columns')
    .map((column, at) => readColumn(column, `heading of column ${at + 1} of ${called}`));
  const grid = { called, columns: listIn(form.typed, 'columns') };
  const rows = form.list('rows').map((row, at) => readRow(row, at, grid));
  const kept = rows.filter((row) => row !== undefined);
  if (kept.length === 0) form.fault('rows.0.cells.0.value', `Enter a line of ${called}`);
  if (form.faults.length > before || caption === undefined) return undefined;
  return {
    kind: 'table',
    caption,
    columns: columns.filter((column) => column !== undefined),
    rows: kept,
    totals: TOTALS.find((one) => one === form.text('totals')) ?? 'none',
  };
}
