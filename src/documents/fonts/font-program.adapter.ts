import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
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

/** At most so many lines stand in one section of a CMap (Adobe Technical Note 5014). */
const SECTION = 100;

function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = runsOfCodes(glyphs.filter(({ text }) => text !== '')).map(
    (run) =>
      `<${hex(run[0]?.id ?? 0)}> <${hex(run.at(-1)?.id ?? 0)}> ` +
      `[${run.map(({ text }) => `<${utf16(text)}>`).join(' ')}]`,
  );
  const sections: string[] = [];
  for (let from = 0; from < lines.length; from += SECTION) {
    const section = lines.slice(from, from + SECTION);
    sections.push(`${section.length} beginbfrange`, ...section, 'endbfrange');
  }
  return [...CMAP_HEAD, ...sections, ...CMAP_FOOT].join('\n');
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

function utf16(text: string): string {
  let code = '';
  for (let at = 0; at < text.length; at += 1) code += hex(text.charCodeAt(at));
  return code;
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}

const CMAP_HEAD = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <ffff>',
  'endcodespacerange',
];
const CMAP_FOOT = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];
