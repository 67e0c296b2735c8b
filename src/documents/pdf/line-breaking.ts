import { assertPrintable } from './printable';
import type { Run } from './runs';
import {
  segmentsOf,
  shapeSegment,
  shapeText,
  type Part,
  type Segment,
  type ShapedText,
} from './shaped-text';
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

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Sets runs in lines, ragged right, no hyphenation. A word wider than the line is broken at the
 * edge; a short last word takes one with it where it can.
 * @throws MissingGlyph, RightToLeftText
 */
export function breakLines(runs: Run[], measure: Measure, typefaces: Typefaces): Line[] {
  return fillShaped(shapeText(runs, typefaces, measure.number), measure, typefaces);
}

/** The lines of text that is shaped already. */
export function fillShaped(
  text: ShapedText,
  { size, width }: Measure,
  typefaces: Typefaces,
): Line[] {
  const room = (width * 1000) / size;
  const segments = text.some((segment) => segment.width > room)
    ? text.flatMap((segment) =>
        segment.width > room ? cutAtEdge(segment, room, typefaces) : segment,
      )
    : text;
  const slack = (TOLERANCE * 1000) / size;
  const lines = fillLines(segments, room + slack);
  return keepLastWordCompany(lines, room).map((line) => assembleLine(line, size));
}

/** A text on one line, whatever its width. */
export function setInOneLine(runs: Run[], size: number, typefaces: Typefaces): Line {
  assertPrintable(runs, typefaces);
  const text = runs.map((run) => run.text).join('');
  return assembleLine(segmentsOf(runs, text === '' ? [] : [text.length], typefaces), size);
}

/** Cut where the next letter would not fit; kerning only makes the pieces narrower. */
function cutAtEdge({ pieces }: Segment, room: number, typefaces: Typefaces): Segment[] {
  const cut: Segment[] = [];
  let current: Part[] = [];
  let filled = 0;
  for (const letter of pieces.flatMap(lettersOf)) {
    const advance = typefaces(letter.run.face).shape(letter.text).width;
    if (current.length > 0 && letter.text !== ' ' && filled + advance > room) {
      cut.push(shapeSegment(current, typefaces));
      current = [];
      filled = 0;
    }
    appendLetter(current, letter);
    filled += advance;
  }
  return [...cut, shapeSegment(current, typefaces)];
}

/** No letter of these is made of two characters, so the segmenter has nothing to say. */
const ASCII = /^[ -~]*$/;

function lettersOf({ run, text }: Part): Part[] {
  const letters = ASCII.test(text)
    ? [...text]
    : [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
  return letters.map((letter) => ({ run, text: letter }));
}

function appendLetter(parts: Part[], letter: Part): void {
  const last = parts.at(-1);
  if (last?.run === letter.run) last.text += letter.text;
  else parts.push(letter);
}

function fillLines(segments: readonly Segment[], room: number): Segment[][] {
  const lines: Segment[][] = [];
  let current: Segment[] = [];
  let filled = 0;
  for (const segment of segments) {
    if (current.length > 0 && filled + segment.width > room) {
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

function keepLastWordCompany(lines: Segment[][], room: number): Segment[][] {
  if (!isLonely(lines)) return lines;
  const [before, last] = lines.slice(-2) as [Segment[], Segment[]];
  const pulled = before.slice(-1);
  const joined = [...pulled, ...last];
  const isWhole = pulled.every(({ gap }) => gap > 0);
  const needed = joined.reduce((sum, each) => sum + each.width + each.gap, 0);
  if (!isWhole || needed > room) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), joined];
}

/** A short word alone on the last line, below a line that can spare one. */
function isLonely(lines: Segment[][]): boolean {
  const [before, last] = lines.slice(-2).map((segments) => segments.length);
  if (last !== 1 || before === undefined || before < 2) return false;
  const word =
    lines
      .at(-1)?.[0]
      ?.pieces.map(({ text }) => text)
      .join('') ?? '';
  return word.trim().length < SHORT_WORD;
}

/** Parts of one run that follow each other are drawn in one go. */
function assembleLine(segments: readonly Segment[], size: number): Line {
  const spans: Span[] = [];
  let last: Span | undefined;
  let x = 0;
  for (const { pieces } of segments) {
    for (const { run, show, width } of pieces) {
      const points = (width * size) / 1000;
      if (last?.run === run) {
        last.show += show;
        last.width += points;
      } else {
        last = { run, show, x, width: points };
        spans.push(last);
      }
      x += points;
    }
  }
  const gap = ((segments.at(-1)?.gap ?? 0) * size) / 1000;
  if (last) last.width -= gap;
  return { spans, width: x - gap };
}
