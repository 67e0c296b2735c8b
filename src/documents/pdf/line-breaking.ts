import { breakOpportunities } from './break-opportunities';
import { assertPrintable } from './printable';
import type { Run } from './runs';
import type { Typefaces } from './typeface';

/** Part of a line that is drawn in one go; x and width in points from the line's beginning. */
export interface Span {
  run: Run;
  show: string;
  x: number;
  width: number;
}
/** `width` leaves out the space at the end; the space is drawn, so that words stay apart. */
export interface Line {
  spans: Span[];
  width: number;
}
export interface Measure {
  size: number;
  width: number;
  /** The block's printed number, to name the block where a text cannot be printed. */
  number?: string;
}

interface Piece {
  run: Run;
  show: string;
  width: number;
}
/** Text between two places where a line may end. `gap` is the width of the space at its end. */
interface Segment {
  text: string;
  pieces: Piece[];
  width: number;
  gap: number;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Sets runs in lines, ragged right, no hyphenation. A word wider than the line is broken at the
 * edge; a short last word takes one with it where it can.
 * @throws MissingGlyph, RightToLeftText
 */
export function breakLines(runs: Run[], measure: Measure, typefaces: Typefaces): Line[] {
  assertPrintable(runs, typefaces, measure.number);
  const segments = segmentsOf(runs, measure.size, typefaces).flatMap((segment) =>
    segment.width > measure.width ? cutAtEdge(segment, measure, typefaces) : [segment],
  );
  const lines = fillLines(segments, measure.width);
  return keepLastWordCompany(lines, measure.width).map(assembleLine);
}

/** Widths in points: of the widest line when nothing wraps, and of the widest segment. */
export function textWidths(
  runs: Run[],
  size: number,
  typefaces: Typefaces,
): { whole: number; least: number } {
  assertPrintable(runs, typefaces);
  const segments = segmentsOf(runs, size, typefaces);
  const last = segments.at(-1);
  const whole = segments.reduce((sum, { width, gap }) => sum + width + gap, 0) - (last?.gap ?? 0);
  return { whole, least: Math.max(0, ...segments.map(({ width }) => width)) };
}

function segmentsOf(runs: Run[], size: number, typefaces: Typefaces): Segment[] {
  const text = runs.map((run) => run.text).join('');
  const segments: Segment[] = [];
  let start = 0;
  let cursor = { run: 0, offset: 0 };
  for (const end of breakOpportunities(text)) {
    const taken = takeRuns(runs, cursor, end - start);
    cursor = taken.cursor;
    segments.push(shapeSegment(taken.runs, size, typefaces));
    start = end;
  }
  return segments;
}

interface Cursor {
  run: number;
  offset: number;
}

function takeRuns(runs: Run[], from: Cursor, length: number): { runs: Run[]; cursor: Cursor } {
  const taken: Run[] = [];
  let { run, offset } = from;
  let left = length;
  while (left > 0) {
    const current = runs[run];
    if (!current) break;
    const text = current.text.slice(offset, offset + left);
    if (text !== '') taken.push({ ...current, text });
    left -= text.length;
    offset += text.length;
    if (offset >= current.text.length) {
      run += 1;
      offset = 0;
    }
  }
  return { runs: taken, cursor: { run, offset } };
}

function shapeSegment(runs: Run[], size: number, typefaces: Typefaces): Segment {
  const text = runs.map((run) => run.text).join('');
  const pieces = runs.map((run) => shapePiece(run, size, typefaces));
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const last = runs.at(-1);
  const spaces = / *$/.exec(text)?.[0].length ?? 0;
  const gap = last ? spaces * widthOf(' ', last, { size, typefaces }) : 0;
  return { text, pieces, width: total - gap, gap };
}

function widthOf(
  text: string,
  run: Run,
  { size, typefaces }: { size: number; typefaces: Typefaces },
): number {
  return (typefaces(run.face).shape(text).width * size) / 1000;
}

/** Words and spaces are shaped apart: the same words come back on every page. */
function shapePiece(run: Run, size: number, typefaces: Typefaces): Piece {
  const face = typefaces(run.face);
  let show = '';
  let width = 0;
  for (const word of run.text.split(/([ \u00a0])/)) {
    if (word === '') continue;
    const shaped = face.shape(word);
    show += shaped.show;
    width += shaped.width;
  }
  return { run, show, width: (width * size) / 1000 };
}

/** Cut where the next letter would not fit; kerning only makes the pieces narrower. */
function cutAtEdge(segment: Segment, measure: Measure, typefaces: Typefaces): Segment[] {
  const { size, width } = measure;
  const cut: Segment[] = [];
  let current: Run[] = [];
  let filled = 0;
  for (const letter of segment.pieces.flatMap((piece) => lettersOf(piece.run))) {
    const advance = widthOf(letter.text, letter, { size, typefaces });
    if (current.length > 0 && letter.text !== ' ' && filled + advance > width) {
      cut.push(shapeSegment(current, size, typefaces));
      current = [];
      filled = 0;
    }
    current = appendLetter(current, letter);
    filled += advance;
  }
  return [...cut, shapeSegment(current, size, typefaces)];
}

function lettersOf(run: Run): Run[] {
  return [...GRAPHEMES.segment(run.text)].map(({ segment }) => ({ ...run, text: segment }));
}

function appendLetter(runs: Run[], letter: Run): Run[] {
  const last = runs.at(-1);
  if (last?.slot !== letter.slot || !last) return [...runs, letter];
  return [...runs.slice(0, -1), { ...last, text: last.text + letter.text }];
}

function fillLines(segments: Segment[], width: number): Segment[][] {
  const lines: Segment[][] = [];
  let current: Segment[] = [];
  let filled = 0;
  for (const segment of segments) {
    if (current.length > 0 && filled + segment.width > width + TOLERANCE) {
      lines.push(current);
      current = [];
      filled = 0;
    }
    current.push(segment);
    filled += segment.width + segment.gap;
  }
  if (current.length > 0) lines.push(current);
  return lines;
}

/** A hundredth of a point: sums of widths are rounded. */
const TOLERANCE = 0.01;
const SHORT_WORD = 8;

function keepLastWordCompany(lines: Segment[][], width: number): Segment[][] {
  if (!isLonely(lines)) return lines;
  const [before, last] = lines.slice(-2) as [Segment[], Segment[]];
  const pulled = before.slice(-1);
  const joined = [...pulled, ...last];
  const isWhole = pulled.every(({ gap }) => gap > 0);
  const needed = joined.reduce((sum, each) => sum + each.width + each.gap, 0);
  if (!isWhole || needed > width) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), joined];
}

/** A short word alone on the last line, below a line that can spare one. */
function isLonely(lines: Segment[][]): boolean {
  const [before, last] = lines.slice(-2).map((segments) => segments.length);
  const word = lines.at(-1)?.[0]?.text.trim() ?? '';
  return last === 1 && before !== undefined && before > 1 && word.length < SHORT_WORD;
}

function assembleLine(segments: Segment[]): Line {
  const spans: Span[] = [];
  let x = 0;
  for (const piece of segments.flatMap((segment) => segment.pieces)) {
    const last = spans.at(-1);
    if (last && last.run.slot === piece.run.slot) {
      last.show += piece.show;
      last.width += piece.width;
    } else spans.push({ ...piece, x });
    x += piece.width;
  }
  const gap = segments.at(-1)?.gap ?? 0;
  const last = spans.at(-1);
  if (last) last.width -= gap;
  return { spans, width: x - gap };
}
