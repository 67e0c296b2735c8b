import type { Cell, Table } from '../tree';
import { fillShaped } from './line-breaking';
import { inlineRuns } from './runs';
import type { RowColumn } from './row';
import type { Setting } from './setting';
import { shapeText, type ShapedText } from './shaped-text';
import type { Mark } from './strip';
import { spanColumns, type FittedTable } from './table-columns';
import { addTag, type Tag, type TagAttributes } from './tag-tree';
import { COLOUR, coloured, semibold, TYPE, type TextStyle } from './type-scale';

export type RowPart = 'head' | 'body' | 'foot';

/** A cell whose text is shaped but not yet broken into lines. */
export interface TableCell {
  cell: Cell;
  text: ShapedText;
  style: TextStyle;
  firstColumn: number;
  align: 'start' | 'end';
}
export interface TableRow {
  part: RowPart;
  cells: TableCell[];
}

const TICK_WIDTH = 9;
const TICK_GAP = 4;

/** Room a cell needs beside its words. */
export function tickRoom(cell: Cell): number {
  return cell.tick ? TICK_WIDTH + TICK_GAP : 0;
}

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
      const text = shapeText(runs, setting.typefaces);
      const placed = { cell, text, style, firstColumn, align };
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

const GREY = coloured(TYPE.table, COLOUR.grey);

const headStyle = ({ strong }: Cell, isGlance: boolean): TextStyle =>
  isGlance && !strong ? GREY : semibold(TYPE.table);

function cellStyle(table: Table, cell: Cell, part: RowPart): TextStyle {
  if (table.role === 'sums') return part === 'head' ? GREY : TYPE.section;
  const isGlance = table.role === 'glance';
  if (part === 'head') return headStyle(cell, isGlance);
  const style = isGlance ? TYPE.body : TYPE.table;
  return part === 'foot' || cell.strong ? semibold(style) : style;
}

/** The cells of a row as columns of lines. */
export function rowColumns(row: TableRow, fitted: FittedTable, setting: Setting): RowColumn[] {
  return row.cells.map(({ cell, text, style, firstColumn, align }) => {
    const area = spanColumns(fitted.columns, firstColumn, cell.columnSpan ?? 1);
    const tick = tickRoom(cell);
    const sized = fitted.size ? { ...fitted.size, face: style.face, colour: style.colour } : style;
    const measure = { size: sized.size, width: area.width - tick };
    const lines = fillShaped(text, measure, setting.typefaces);
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
