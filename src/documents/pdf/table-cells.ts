import { captionText } from '../document-text';
import type { Cell, Table } from '../tree';
import { breakLines, textWidths } from './line-breaking';
import { TableTooWide } from './print-errors';
import { inlineRuns, type Run } from './runs';
import type { RowColumn } from './row';
import type { Setting } from './setting';
import type { Mark } from './strip';
import { placeColumns, spanColumns, type Column, type ColumnNeed } from './table-columns';
import { addTag, type Tag, type TagAttributes } from './tag-tree';
import { COLOUR, coloured, semibold, TYPE, type TextStyle } from './type-scale';

export type RowPart = 'head' | 'body' | 'foot';

/** A cell whose text is shaped but not yet broken into lines. */
interface TableCell {
  cell: Cell;
  runs: Run[];
  style: TextStyle;
  firstColumn: number;
  align: 'start' | 'end';
}
export interface TableRow {
  part: RowPart;
  cells: TableCell[];
}

const SIZES = [TYPE.table, TYPE.tighterTable, TYPE.tightestTable];
/** Words as long as this are broken rather than refusing the table. */
const LONGEST_UNBROKEN = 60;
const TICK_WIDTH = 9;
const TICK_GAP = 4;

/** Puts the row and its cells into the structure. */
export function tableRow(
  { table, cells, part }: { table: Table; cells: Cell[]; part: RowPart },
  section: Tag,
  setting: Setting,
): TableRow {
  const row = addTag(section, 'TR');
  let firstColumn = 0;
  return {
    part,
    cells: cells.map((cell) => {
      const tag = cellTag(cell, row);
      const style = cellStyle(table, cell, part);
      const runs = inlineRuns(cell.children, tag, { style, accent: setting.accent });
      const align = table.columns[firstColumn]?.align ?? 'start';
      const placed = { cell, runs, style, firstColumn, align };
      firstColumn += cell.columnSpan ?? 1;
      return placed;
    }),
  };
}

function cellTag(cell: Cell, row: Tag): Tag {
  const attributes: TagAttributes = {
    O: 'Table',
    ...(cell.kind === 'th' ? { Scope: cell.scope === 'row' ? 'Row' : 'Column' } : {}),
    ...(cell.columnSpan ? { ColSpan: cell.columnSpan } : {}),
  };
  const type = cell.kind === 'th' ? 'TH' : 'TD';
  return addTag(row, type, Object.keys(attributes).length > 1 ? { attributes } : {});
}

function cellStyle(table: Table, cell: Cell, part: RowPart): TextStyle {
  const isGlance = table.role === 'glance';
  if (isGlance && part === 'head' && !cell.strong) return coloured(TYPE.table, COLOUR.grey);
  const style = isGlance && part !== 'head' ? TYPE.body : TYPE.table;
  return part !== 'body' || cell.strong ? semibold(style) : style;
}

export interface FittedTable {
  columns: Column[];
  /** Undefined in a glance, which keeps its own sizes. */
  size?: TextStyle;
}

/**
 * Widths from content; where they do not fit, smaller type; at last, broken words.
 * @throws TableTooWide
 */
export function fitTable(table: Table, rows: TableRow[], setting: Setting): FittedTable {
  const sizes = table.role === 'glance' ? [undefined] : SIZES;
  for (const size of sizes) {
    const columns = placeColumns(columnNeeds(table, { rows, size }, setting));
    if (columns) return { columns, size };
  }
  const size = sizes.at(-1);
  const needs = columnNeeds(table, { rows, size }, setting).map((need) =>
    need.align === 'end' ? need : { ...need, least: Math.min(need.least, LONGEST_UNBROKEN) },
  );
  const columns = placeColumns(needs);
  if (!columns) throw new TableTooWide(captionText(table) || (table.summary ?? ''));
  return { columns, size };
}

function columnNeeds(
  table: Table,
  { rows, size }: { rows: TableRow[]; size?: TextStyle },
  { typefaces }: Setting,
): ColumnNeed[] {
  const needs = table.columns.map(({ align }) => ({ align, whole: 0, least: 0 }));
  for (const { cell, runs, style, firstColumn } of rows.flatMap((row) => row.cells)) {
    const need = needs[firstColumn];
    if (!need || (cell.columnSpan ?? 1) > 1) continue;
    const { whole, least } = textWidths(runs, (size ?? style).size, typefaces);
    const tick = cell.tick ? TICK_WIDTH + TICK_GAP : 0;
    need.whole = Math.max(need.whole, whole + tick);
    need.least = Math.max(need.least, least + tick);
  }
  return needs;
}

/** The cells of a row as columns of lines. */
export function rowColumns(row: TableRow, fitted: FittedTable, setting: Setting): RowColumn[] {
  return row.cells.map(({ cell, runs, style, firstColumn, align }) => {
    const area = spanColumns(fitted.columns, firstColumn, cell.columnSpan ?? 1);
    const tick = cell.tick ? TICK_WIDTH + TICK_GAP : 0;
    const sized = fitted.size ? { ...fitted.size, face: style.face, colour: style.colour } : style;
    const measure = { size: sized.size, width: area.width - tick };
    const lines = breakLines(runs, measure, setting.typefaces);
    return {
      x: align === 'end' ? area.x + area.width : area.x + tick,
      align,
      lines: lines.map((line, index) => ({
        line,
        style: sized,
        ...(cell.tick && index === 0 ? { beside: [tickMark(area.x, sized)] } : {}),
      })),
    };
  });
}

function tickMark(x: number, style: TextStyle): Mark {
  return { kind: 'tick', x, y: style.baseline, size: TICK_WIDTH };
}
