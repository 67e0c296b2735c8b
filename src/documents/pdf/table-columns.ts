import { GRID, PORTRAIT, type Sheet } from './page-geometry';
import type { TextStyle } from './type-scale';

export interface ColumnNeed {
  align: 'start' | 'end';
  /** Width when nothing wraps, in points. */
  whole: number;
  /** Width of the widest part that may not be broken. */
  least: number;
}
export interface Column {
  x: number;
  width: number;
}

export interface FittedTable {
  columns: Column[];
  sheet: Sheet;
  /** Undefined in a glance, which keeps its own sizes. */
  size?: TextStyle;
}

/** At most this is given to a column of money beyond what it needs; the words take the rest. */
const MOST_SLACK = 15;
/** A hundredth of a point is nothing on paper. */
const TOO_LITTLE = 0.01;

/** Column widths from content over the full width of the sheet's text; undefined where they cannot fit. */
export function placeColumns(
  needs: ColumnNeed[],
  { right }: Sheet = PORTRAIT,
): Column[] | undefined {
  const room = right - GRID.text - GRID.columnGap * (needs.length - 1);
  const widths = fitWidths(needs, room);
  if (!widths) return undefined;
  let x: number = GRID.text;
  return widths.map((width) => {
    const column = { x, width };
    x += width + GRID.columnGap;
    return column;
  });
}

/** Left edge and width of a cell over several columns. */
export function spanColumns(columns: Column[], first: number, span: number): Column {
  const from = columns[first] ?? { x: GRID.text, width: 0 };
  const to = columns[first + span - 1] ?? from;
  return { x: from.x, width: to.x + to.width - from.x };
}

function fitWidths(needs: ColumnNeed[], room: number): number[] | undefined {
  const whole = sum(needs.map((need) => need.whole));
  if (whole <= room) return spread(needs, room - whole);
  const least = sum(needs.map((need) => need.least));
  return least <= room ? share(needs, room) : undefined;
}

/** Columns of money get one width and a little air, columns of words the rest by their content. */
function spread(needs: ColumnNeed[], extra: number): number[] {
  const words = needs.filter(({ align }) => align === 'start');
  const money = needs.filter(({ align }) => align === 'end');
  if (words.length === 0) return needs.map(({ whole }) => whole + extra / needs.length);
  const slack = Math.min(MOST_SLACK, extra / needs.length);
  const widest = Math.max(0, ...money.map(({ whole }) => whole));
  const levelling = sum(money.map(({ whole }) => widest - whole)) + slack * money.length;
  const isLevel = levelling <= extra;
  const given = isLevel ? levelling : slack * money.length;
  const wordTotal = sum(words.map(({ whole }) => whole)) || 1;
  return needs.map(({ align, whole }) => {
    if (align === 'end') return (isLevel ? widest : whole) + slack;
    return whole + ((extra - given) * whole) / wordTotal;
  });
}

/** Narrow columns keep what they need; the wide ones share what is left and wrap. The room is always filled. */
function share(needs: ColumnNeed[], room: number): number[] {
  const widths = needs.map(({ least }) => least);
  let left = room - sum(widths);
  const lacking = (): number[] =>
    needs.flatMap(({ whole }, at) => (whole - widths[at]! > TOO_LITTLE ? [at] : []));
  // Everybody gains the same until the narrowest is whole; then the others go on.
  for (let open = lacking(); left > TOO_LITTLE && open.length > 0; open = lacking()) {
    const lowest = Math.min(...open.map((at) => widths[at]!));
    const low = open.filter((at) => widths[at]! - lowest < TOO_LITTLE);
    const step = Math.min(left / low.length, nextLevel(needs, { widths, open, low }) - lowest);
    for (const at of low) widths[at]! += step;
    left -= step * low.length;
  }
  return widths;
}

/** How far the lowest columns may rise together: to the next column's width or to being whole. */
function nextLevel(
  needs: ColumnNeed[],
  { widths, open, low }: { widths: number[]; open: number[]; low: number[] },
): number {
  const others = open.filter((at) => !low.includes(at)).map((at) => widths[at]!);
  return Math.min(...others, ...low.map((at) => needs[at]!.whole));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
