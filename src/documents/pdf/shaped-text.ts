import { breakOpportunities } from './break-opportunities';
import { assertPrintable } from './printable';
import type { Run } from './runs';
import type { Typefaces } from './typeface';

/** Part of a run; widths in thousandths of the type size. */
export interface Part {
  run: Run;
  text: string;
}
export interface Piece extends Part {
  show: string;
  width: number;
}
/** Text between two places where a line may end. `gap` is the width of the space at its end. */
export interface Segment {
  pieces: Piece[];
  width: number;
  gap: number;
}

/** Runs whose words are shaped, at any size and not yet in lines. */
export type ShapedText = readonly Segment[];

/**
 * Shapes runs between the places where a line may end.
 * @param number the block's printed number, to name the block where a text cannot be printed
 * @throws MissingGlyph, RightToLeftText
 */
export function shapeText(runs: Run[], typefaces: Typefaces, number?: string): ShapedText {
  assertPrintable(runs, typefaces, number);
  const ends = breakOpportunities(runs.map((run) => run.text).join(''));
  return segmentsOf(runs, ends, typefaces);
}

/** Widths in points: of the widest line when nothing wraps, and of the widest segment. */
export function widthsOf(text: ShapedText, size: number): { whole: number; least: number } {
  let whole = 0;
  let least = 0;
  for (const { width, gap } of text) {
    whole += width + gap;
    least = Math.max(least, width);
  }
  whole -= text.at(-1)?.gap ?? 0;
  return { whole: (whole * size) / 1000, least: (least * size) / 1000 };
}

/** `widthsOf` of runs that are not needed otherwise. */
export function textWidths(
  runs: Run[],
  size: number,
  typefaces: Typefaces,
): { whole: number; least: number } {
  return widthsOf(shapeText(runs, typefaces), size);
}

export function segmentsOf(runs: Run[], ends: readonly number[], typefaces: Typefaces): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let begin = 0;
  let start = 0;
  for (const end of ends) {
    const parts: Part[] = [];
    while (start < end) {
      const run = runs[at];
      if (!run) break;
      const until = Math.min(end, begin + run.text.length);
      if (until > start) parts.push({ run, text: run.text.slice(start - begin, until - begin) });
      start = until;
      if (until < begin + run.text.length) continue;
      begin += run.text.length;
      at += 1;
    }
    segments.push(shapeSegment(parts, typefaces));
  }
  return segments;
}

export function shapeSegment(parts: Part[], typefaces: Typefaces): Segment {
  const pieces: Piece[] = [];
  let width = 0;
  for (const part of parts) {
    const piece = shapePart(part, typefaces);
    width += piece.width;
    pieces.push(piece);
  }
  const gap = gapAfter(parts, typefaces);
  return { pieces, width: width - gap, gap };
}

/** The width of the spaces at the end, in the last part's face. */
function gapAfter(parts: Part[], typefaces: Typefaces): number {
  const last = parts.at(-1);
  if (!last?.text.endsWith(' ')) return 0;
  const text = parts.length === 1 ? last.text : parts.map((part) => part.text).join('');
  let spaces = 1;
  while (text.charCodeAt(text.length - 1 - spaces) === SPACE) spaces += 1;
  return spaces * typefaces(last.run.face).shape(' ').width;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** Words and spaces are shaped apart: the same words come back on every page. */
function shapePart({ run, text }: Part, typefaces: Typefaces): Piece {
  const face = typefaces(run.face);
  let show = '';
  let width = 0;
  let from = 0;
  const take = (until: number): void => {
    if (until <= from) return;
    const shaped = face.shape(from === 0 && until === text.length ? text : text.slice(from, until));
    show += shaped.show;
    width += shaped.width;
    from = until;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== NO_BREAK_SPACE) continue;
    take(at);
    take(at + 1);
  }
  take(text.length);
  return { run, text, show, width };
}
