import { COVERAGE, MEASURED, REGULAR, SEMIBOLD } from './noto-sans-measures';
import type { FaceName, ShapedWord, Typeface, Typefaces } from './typeface';

/** Of characters that are not measured; about the mean of the measured ones. */
const USUAL_ADVANCE = 600;
/** Kerning draws letters together, by up to 3 in 100; figures have none. */
const LEAST_KERNED = 0.97;

type Range = [from: number, until: number];

const rangesOf = (text: string): Range[] =>
  text.split(' ').map((range): Range => {
    const [from = '', until = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(until, 16)];
  });

const COVERED = rangesOf(COVERAGE);

/** Whether every face has the character. */
export function isCovered(codePoint: number): boolean {
  let low = 0;
  let high = COVERED.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((COVERED[middle]?.[1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  const range = COVERED[low];
  return range !== undefined && range[0] <= codePoint;
}

function advancesOf(text: string): Map<number, number> {
  const advances = text.split(' ').map(Number);
  const codePoints = rangesOf(MEASURED).flatMap(([from, until]) =>
    Array.from({ length: until - from + 1 }, (_none, at) => from + at),
  );
  return new Map(codePoints.map((codePoint, at) => [codePoint, advances[at] ?? USUAL_ADVANCE]));
}

class MeasuredFace implements Typeface {
  private readonly advances: Map<number, number>;

  constructor(advances: string) {
    this.advances = advancesOf(advances);
  }

  has(codePoint: number): boolean {
    return isCovered(codePoint);
  }

  /** Never wider than the font sets it; nothing to show. */
  shape(word: string): ShapedWord {
    let width = 0;
    for (const character of word.normalize('NFC')) {
      width += this.advances.get(character.codePointAt(0) ?? 0) ?? USUAL_ADVANCE;
    }
    return { show: '', width: /\d/.test(word) ? width : width * LEAST_KERNED };
  }
}

const REGULAR_FACE = new MeasuredFace(REGULAR);
const SEMIBOLD_FACE = new MeasuredFace(SEMIBOLD);

/** The faces as measured beforehand: pure, for rules that ask whether something will fit. */
export const measuredFaces: Typefaces = (name: FaceName) =>
  name.startsWith('semibold') ? SEMIBOLD_FACE : REGULAR_FACE;
