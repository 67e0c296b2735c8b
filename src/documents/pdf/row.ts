import { lineMarks } from './lay-out-text';
import type { Line } from './line-breaking';
import { PAGE, PORTRAIT, type Sheet } from './page-geometry';
import { strip, TIE, tieToNext, type Mark, type Strip } from './strip';
import type { TextStyle } from './type-scale';

export interface RowLine {
  line: Line;
  style: TextStyle;
  /** Drawn with the line, for example a tick; y from the line's top. */
  beside?: Mark[];
}
/** Lines one below the other; `x` is their left edge, or with `end` their right edge. */
export interface RowColumn {
  x: number;
  align: 'start' | 'end';
  lines: RowLine[];
}
export interface RowShape {
  above: number;
  below: number;
  /** Short columns of a table's head stand on its lower edge. */
  isBottomAligned?: boolean;
  /** What the row is set on; an upright page unless said. */
  sheet?: Sheet;
}

/** A row higher than this part of a page is split between its lines: no page may be lost to one row. */
const HIGHEST_WHOLE = 0.7;

/** Columns side by side as one strip; a row too high for a page as one strip for each line. */
export function rowStrips(columns: RowColumn[], shape: RowShape): Strip[] {
  const heights = columns.map((column) => heightOf(column.lines));
  const height = Math.max(0, ...heights);
  if (height > HIGHEST_WHOLE * contentHeight(shape.sheet)) return slicedStrips(columns, shape);
  const marks = columns.flatMap((column, at) => {
    const drop = shape.isBottomAligned ? height - (heights[at] ?? 0) : 0;
    return columnMarks(column, shape.above + drop);
  });
  return [strip(shape.above + height + shape.below, marks)];
}

/** Room for content on a page of the sheet. */
export function contentHeight({ bottom }: Sheet = PORTRAIT): number {
  return bottom - PAGE.top;
}

function heightOf(lines: RowLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.leading, 0);
}

function columnMarks({ x, align, lines }: RowColumn, top: number): Mark[] {
  let y = top;
  return lines.flatMap(({ line, style, beside = [] }) => {
    const left = align === 'end' ? x - line.width : x;
    const marks = [
      ...beside.map((mark) => ({ ...mark, y: mark.y + y })),
      ...lineMarks(line, style, { x: left, y }),
    ];
    y += style.leading;
    return marks;
  });
}

function slicedStrips(columns: RowColumn[], { above, below }: RowShape): Strip[] {
  const count = Math.max(...columns.map(({ lines }) => lines.length));
  const strips = Array.from({ length: count }, (_, index) => {
    const slices = columns.map((column) => ({
      ...column,
      lines: column.lines.slice(index, index + 1),
    }));
    const top = index === 0 ? above : 0;
    const height = Math.max(...slices.map(({ lines }) => heightOf(lines)));
    const marks = slices.flatMap((slice) => columnMarks(slice, top));
    return strip(top + height + (index === count - 1 ? below : 0), marks);
  });
  tieToNext(strips[0], TIE.lines);
  tieToNext(strips.at(-2), TIE.lines);
  return strips;
}
