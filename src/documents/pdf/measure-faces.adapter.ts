import { type Font, openSync } from 'fontkit';
import { faceFile } from '../fonts/noto-sans.adapter';
import type { FaceName } from './typeface';

const FACES: FaceName[] = ['regular', 'semibold', 'italic', 'semibold-italic'];
const LAST_PLANE_WITH_LETTERS = 0x1ffff;
/** What tables are written in: Latin-1, Latin Extended-A, dashes and quotation marks, the euro. */
const MEASURED = [
  [0x20, 0x17f],
  [0x2010, 0x2027],
  [0x20ac, 0x20ac],
] as const;
const LINE = 88;

/**
 * Text of `noto-sans-measures.ts`: which characters every face has and how wide the usual ones are,
 * so that rules know what can be printed without opening a font.
 */
export function measuresModule(): string {
  const fonts = FACES.map((name) => openSync(faceFile(name)));
  const [regular, semibold] = fonts;
  const covered = Array.from({ length: LAST_PLANE_WITH_LETTERS }, (_none, at) => at).filter(
    (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint)),
  );
  return [
    '/** Generated from the font files by `decision-papers docs`; do not edit. See `measured-faces.ts`. */',
    `export const COVERAGE =${literal(inRanges(covered).map(rangeText).join(' '))};`,
    `export const MEASURED =${literal(MEASURED.map(rangeText).join(' '))};`,
    `export const REGULAR =${literal(advances(regular))};`,
    `export const SEMIBOLD =${literal(advances(semibold))};`,
    '',
  ].join('\n');
}

type Range = readonly [from: number, until: number];

function inRanges(codePoints: number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

function rangeText([from, until]: Range): string {
  return from === until ? from.toString(16) : `${from.toString(16)}-${until.toString(16)}`;
}

function advances(font: Font | undefined): string {
  return MEASURED.flatMap(([from, until]) =>
    Array.from({ length: until - from + 1 }, (_none, at) => advance(font, from + at)),
  ).join(' ');
}

function advance(font: Font | undefined, codePoint: number): string {
  if (!font?.hasGlyphForCodePoint(codePoint)) return '0';
  return String((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm);
}

/** In lines as Prettier leaves them. */
function literal(text: string): string {
  if (text.length <= LINE - 20) return ` '${text}'`;
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    if ((lines.at(-1) ?? '').length + word.length > LINE) lines.push('');
    lines.push(`${lines.pop() ?? ''}${word} `);
  }
  return `\n${lines.map((line, at) => `  '${at < lines.length - 1 ? line : line.trim()}'`).join(' +\n')}`;
}
