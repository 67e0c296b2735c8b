import type { TrueTypeFile } from './truetype-file';

/** Flags of a part of a composed glyph (ISO/IEC 14496-22, glyf). */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
/** A composed glyph begins with −1 for its number of contours. */
const COMPOSED = 0x80;

/** The glyphs with the parts they are composed of after them, and outlines that name the new numbers. */
export function withParts(
  font: TrueTypeFile,
  glyphs: readonly number[],
): { order: number[]; outlines: Uint8Array[] } {
  const order = [...glyphs];
  const numbers = new Map(order.map((glyph, at) => [glyph, at]));
  const numberOf = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    numbers.set(glyph, order.length);
    order.push(glyph);
    return order.length - 1;
  };
  const outlines: Uint8Array[] = [];
  // Parts are appended while this runs, so that parts of parts come too.
  for (let at = 0; at < order.length; at += 1) {
    outlines.push(renumbered(font.outline(order[at] ?? 0), numberOf));
  }
  return { order, outlines };
}

function renumbered(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  if (((outline[0] ?? 0) & COMPOSED) === 0) return outline;
  const copy = Uint8Array.from(outline);
  const view = new DataView(copy.buffer);
  let part = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = view.getUint16(part);
    view.setUint16(part + 2, numberOf(view.getUint16(part + 2)));
    part += 4 + (flags & WORDS ? 4 : 2) + transformLength(flags);
  }
  return copy;
}

function transformLength(flags: number): number {
  if (flags & SCALE) return 2;
  if (flags & TWO_SCALES) return 4;
  return flags & MATRIX ? 8 : 0;
}
