import { formatPence, sum } from '../../kernel/money';
import { type Cell, type Column, type Row, type Table } from '../content/section';
import { cell, type CellView, columnHead, type TableView } from '../../documents/table-view';
import { keepTogether } from '../../documents/no-break';

/** A sum with a cell of words in it cannot be given; said, never printed as what is known of it. */
const UNKNOWN_TOTAL = 'not known';

const pence = (known: (Cell | undefined)[]): string =>
  known.some((one) => one?.kind === 'unknown')
    ? UNKNOWN_TOTAL
    : formatPence(sum(known.map((one) => (one?.kind === 'money' ? one.pence : 0))));

function cellText(one: Cell | undefined): string {
  switch (one?.kind) {
    case 'text':
      return one.text;
    case 'number':
      return one.figure;
    case 'money':
      return formatPence(one.pence);
    case 'unknown':
      return one.words;
    case undefined:
      return 'not stated';
  }
}

const isMoney = (column: Column | undefined): boolean => column?.kind === 'money';

/** All figures are money: the unit then stands once, in the caption. */
const isAllMoney = (table: Table): boolean =>
  table.columns.some(isMoney) && table.columns.every(({ kind }) => kind !== 'number');

function heading(column: Column | undefined, allMoney: boolean): string {
  if (!column) return 'No heading';
  const year = column.kind === 'money' ? column.year : undefined;
  const named =
    year && !column.heading.includes(year) ? `${column.heading}, ${year}` : column.heading;
  return isMoney(column) && !allMoney ? `${named} (£)` : named;
}

/** As many columns as the widest row needs, so that nothing typed is left out. */
const widthOf = (table: Table): number =>
  Math.max(table.columns.length, ...table.rows.map(({ cells }) => cells.length));

function rowView(row: Row, table: Table): CellView[] {
  const texts = Array.from({ length: widthOf(table) }, (_none, at) => {
    const isLabel = at === 0 && table.columns[0]?.kind === 'text';
    return cell(cellText(row.cells[at]), isLabel ? { scope: 'row' } : {});
  });
  if (table.totals !== 'columns-and-rows') return texts;
  return [...texts, cell(pence(row.cells), { look: 'strong' })];
}

const inColumn = (table: Table, at: number): (Cell | undefined)[] =>
  table.rows.map(({ cells }) => cells[at]);

function totalCell(table: Table, at: number): CellView {
  const column = table.columns[at];
  const total = isMoney(column) ? pence(inColumn(table, at)) : '';
  if (at > 0) return cell(total);
  return column?.kind === 'text'
    ? cell('Total', { scope: 'row' })
    : cell(total ? `Total ${total}` : 'Total');
}

function footView(table: Table): CellView[] {
  if (table.totals === 'none') return [];
  const totals = Array.from({ length: widthOf(table) }, (_none, at) => totalCell(table, at));
  if (table.totals === 'columns') return totals;
  return [...totals, cell(pence(table.rows.flatMap(({ cells }) => cells)))];
}

const alignment = (column: Column | undefined): string =>
  column === undefined || column.kind === 'text' ? 'start' : 'end';

/** A table of a section; totals are computed here and nowhere typed. */
export function tableView(table: Table, number: string): TableView {
  const allMoney = isAllMoney(table);
  const columns = Array.from({ length: widthOf(table) }, (_none, at) => table.columns[at]);
  const hasRowTotals = table.totals === 'columns-and-rows';
  return {
    caption: keepTogether(`Table ${number}: ${table.caption}`),
    unit: allMoney ? '(£)' : null,
    summary: null,
    columns: [...columns.map(alignment), ...(hasRowTotals ? ['end'] : [])],
    head: [
      ...columns.map((column) => columnHead(heading(column, allMoney))),
      ...(hasRowTotals ? [columnHead(allMoney ? 'Total' : 'Total (£)')] : []),
    ],
    groups: [table.rows.map((row) => rowView(row, table))],
    foot: footView(table),
  };
}
