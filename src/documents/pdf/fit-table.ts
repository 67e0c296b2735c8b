import type { Table } from '../tree';
import { FACT, GRID, PORTRAIT, type Sheet } from './page-geometry';
import type { Setting } from './setting';
import { widthsOf } from './shaped-text';
import { tickRoom, type RowPart, type TableCell, type TableRow } from './table-cells';
import { placeColumns, type ColumnNeed, type FittedTable } from './table-columns';
import { TYPE, type TextStyle } from './type-scale';

/** One way to set a table. */
interface Attempt {
  sheet: Sheet;
  size?: TextStyle;
  /** A word wider than this, in points, is broken. */
  longestWord: number;
}

const SIZES = [TYPE.table, TYPE.tighterTable, TYPE.tightestTable];
/** Wider than any word that is read as one: an address is broken before the page is turned. */
const NO_WORD = 150;
/** At last words are broken rather than the table refused; a sum never is. */
const ANY_WORD = 45;

/** Smaller type first, then the next sheet, at last broken words. */
function attempts(table: Table, { sheets }: Setting): Attempt[] {
  const unbroken = { longestWord: Number.POSITIVE_INFINITY };
  const [first = PORTRAIT] = sheets;
  const last = sheets.at(-1) ?? first;
  if (table.role) {
    return [
      { sheet: first, ...unbroken },
      { sheet: first, longestWord: ANY_WORD },
    ];
  }
  const tightest = TYPE.tightestTable;
  return [
    ...sheets.flatMap((sheet) => [
      ...SIZES.map((size) => ({ sheet, size, ...unbroken })),
      { sheet, size: tightest, longestWord: NO_WORD },
    ]),
    { sheet: last, size: tightest, longestWord: ANY_WORD },
  ];
}

/** A cell's words as measured once, at a type size of one point. */
interface MeasuredCell extends Pick<TableCell, 'firstColumn' | 'style'> {
  whole: number;
  least: number;
  /** Room beside the words, in points. */
  beside: number;
  /** A sum in a body or foot: never broken. */
  isSum: boolean;
}

/** Widths from content; undefined where no sheet is wide enough. */
export function fitTable(
  table: Table,
  rows: TableRow[],
  setting: Setting,
): FittedTable | undefined {
  const cells = rows.flatMap(({ part, cells: inRow }) =>
    inRow.filter(({ cell }) => (cell.columnSpan ?? 1) === 1).map((cell) => measured(cell, part)),
  );
  if (table.role === 'sums') {
    const needs = columnNeeds(table, cells, { longestWord: Number.POSITIVE_INFINITY });
    if (needs.every(({ whole }) => whole <= FACT.width))
      return { columns: factColumns(needs), sheet: PORTRAIT };
  }
  for (const attempt of attempts(table, setting)) {
    const columns = placeColumns(columnNeeds(table, cells, attempt), attempt.sheet);
    if (!columns) continue;
    const { sheet, size } = attempt;
    return { columns, sheet, ...(size ? { size } : {}) };
  }
  return undefined;
}

/** The sums stand on the verticals of the facts below them. */
const factColumns = (needs: ColumnNeed[]): FittedTable['columns'] =>
  needs.map((_need, at) => ({ x: GRID.text + at * FACT.step, width: FACT.width }));

function measured(
  { cell, text, style, firstColumn, align }: TableCell,
  part: RowPart,
): MeasuredCell {
  const isSum = align === 'end' && part !== 'head';
  return { ...widthsOf(text, 1), beside: tickRoom(cell), isSum, style, firstColumn };
}

function columnNeeds(
  table: Table,
  cells: MeasuredCell[],
  { size, longestWord }: Pick<Attempt, 'size' | 'longestWord'>,
): ColumnNeed[] {
  const needs = table.columns.map(({ align }) => ({ align, whole: 0, least: 0 }));
  for (const { whole, least, beside, isSum, style, firstColumn } of cells) {
    const need = needs[firstColumn];
    if (!need) continue;
    const points = (size ?? style).size;
    const unbroken = isSum ? least * points : Math.min(least * points, longestWord);
    need.whole = Math.max(need.whole, whole * points + beside);
    need.least = Math.max(need.least, unbroken + beside);
  }
  return needs;
}
