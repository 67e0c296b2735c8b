import { withParts } from './composite-glyphs';
import type { TrueTypeFile } from './truetype-file';

/** Copied whole: instructions, and the values they read. */
const COPIED = ['cvt ', 'fpgm', 'prep'];
/** Of the whole file, with its own field taken as 0, the sum is this (ISO/IEC 14496-22, head). */
const MAGIC_SUM = 0xb1b0afba;

/**
 * A TrueType font of these glyphs alone, the first of which is glyph 0, numbered as they stand
 * here; parts of composed glyphs follow them. As a CIDFontType2 it needs no cmap, name or post
 * (ISO 32000-1, 9.9).
 */
export function subsetFont(font: TrueTypeFile, glyphs: readonly number[]): Uint8Array {
  const { order, outlines } = withParts(font, glyphs);
  const { glyf, loca } = placed(outlines);
  const tables: [tag: string, table: Uint8Array][] = [
    ...COPIED.flatMap((tag): [string, Uint8Array][] => {
      const table = font.table(tag);
      return table ? [[tag, table]] : [];
    }),
    ['glyf', glyf],
    ['head', changed(font, 'head', (head) => (head.setUint32(8, 0), head.setInt16(50, 1)))],
    ['hhea', changed(font, 'hhea', (hhea) => hhea.setUint16(34, order.length))],
    ['hmtx', metrics(font, order)],
    ['loca', loca],
    ['maxp', changed(font, 'maxp', (maxp) => maxp.setUint16(4, order.length))],
  ];
  return assembled(tables.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function placed(outlines: Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  let from = 0;
  outlines.forEach((outline, at) => {
    glyf.set(outline, from);
    from += padded(outline.length);
    loca.setUint32(4 * (at + 1), from);
  });
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function metrics(font: TrueTypeFile, order: readonly number[]): Uint8Array {
  const hmtx = new DataView(new ArrayBuffer(4 * order.length));
  order.forEach((glyph, at) => {
    hmtx.setUint16(4 * at, font.advance(glyph));
    hmtx.setInt16(4 * at + 2, font.leftBearing(glyph));
  });
  return new Uint8Array(hmtx.buffer);
}

function changed(font: TrueTypeFile, tag: string, change: (table: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(font.table(tag) ?? []);
  change(new DataView(copy.buffer));
  return copy;
}

function assembled(tables: [tag: string, table: Uint8Array][]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, table]) => sum + padded(table.length), directory);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let from = directory;
  let head = 0;
  tables.forEach(([tag, table], at) => {
    const entry = 12 + 16 * at;
    for (let letter = 0; letter < 4; letter += 1) bytes[entry + letter] = tag.charCodeAt(letter);
    bytes.set(table, from);
    view.setUint32(entry + 4, sumOf(view, from, padded(table.length)));
    view.setUint32(entry + 8, from);
    view.setUint32(entry + 12, table.length);
    if (tag === 'head') head = from;
    from += padded(table.length);
  });
  view.setUint32(head + 8, (MAGIC_SUM - sumOf(view, 0, length)) >>> 0);
  return bytes;
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
