import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { cmapCode, cmapText, toUnicodeMap } from '../../kernel/to-unicode-map';
import type { Glyph } from './glyph';
import type { TrueTypeFile } from './truetype-file';
import { subsetFont } from './subset-font';

/** The part of a font that one document needs. Characters are coded by the glyph numbers of the whole file. */
export interface FontProgram {
  /** Six letters that differ between subsets (ISO 32000-1, 9.6.4). */
  tag: string;
  /** The subset, deflated, and its length before. */
  file: Uint8Array;
  length: number;
  /** Deflated: two bytes for each code, the glyph's number in the subset. */
  glyphNumbers: Uint8Array;
  /** Runs of codes that follow each other: the first code, then the advance of each. */
  widths: (number | number[])[];
  /** Deflated CMap. */
  toUnicode: Uint8Array;
}

const NOTDEF: Glyph = { id: 0, advance: 0, text: '' };

/** @param used the glyphs of the document, each once, by number */
export function fontProgram(file: TrueTypeFile, used: readonly Glyph[]): FontProgram {
  const glyphs = [NOTDEF, ...used.filter(({ id }) => id !== 0)];
  const subset = subsetFont(
    file,
    glyphs.map(({ id }) => id),
  );
  return {
    tag: tagOf(subset),
    file: deflateSync(subset),
    length: subset.length,
    glyphNumbers: deflateSync(numbersByCode(glyphs)),
    widths: widthRuns(glyphs.slice(1)),
    toUnicode: deflateSync(toUnicode(glyphs.slice(1))),
  };
}

function tagOf(subset: Uint8Array): string {
  const digest = createHash('sha256').update(subset).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function numbersByCode(glyphs: readonly Glyph[]): Uint8Array {
  const numbers = new DataView(new ArrayBuffer(2 * ((glyphs.at(-1)?.id ?? 0) + 1)));
  glyphs.forEach(({ id }, number) => numbers.setUint16(2 * id, number));
  return new Uint8Array(numbers.buffer);
}

function widthRuns(glyphs: readonly Glyph[]): (number | number[])[] {
  return runsOfCodes(glyphs).flatMap((run) => [run[0]?.id ?? 0, run.map(({ advance }) => advance)]);
}

function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = runsOfCodes(glyphs.filter(({ text }) => text !== '')).map((run) => {
    const ends = [run[0]?.id ?? 0, run.at(-1)?.id ?? 0].map(cmapCode).join(' ');
    return `${ends} [${run.map(({ text }) => cmapText(text)).join(' ')}]`;
  });
  return toUnicodeMap('bfrange', lines);
}

/** Codes that follow each other; a range never leaves its first byte (ISO 32000-1, 9.10.3). */
function runsOfCodes(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    if (run && glyph.id === (run.at(-1)?.id ?? 0) + 1 && glyph.id % 256 !== 0) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}
