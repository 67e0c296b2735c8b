/** The tables of a TrueType font that a subset is cut from (ISO/IEC 14496-22). */
export class TrueTypeFile {
  private readonly view: DataView;
  private readonly tables = new Map<string, { from: number; length: number }>();
  private readonly hasLongOffsets: boolean;
  private readonly fullMetrics: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.view.getUint16(4);
    for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const from = this.view.getUint32(entry + 8);
      this.tables.set(tag, { from, length: this.view.getUint32(entry + 12) });
    }
    this.hasLongOffsets = this.view.getInt16(this.placeOf('head') + 50) === 1;
    this.fullMetrics = this.view.getUint16(this.placeOf('hhea') + 34);
  }

  /** Undefined where the font has no such table. */
  table(tag: string): Uint8Array | undefined {
    const found = this.tables.get(tag);
    return found && this.bytes.subarray(found.from, found.from + found.length);
  }

  /** The outline; empty for a glyph that draws nothing. */
  outline(glyph: number): Uint8Array {
    const from = this.placeOf('glyf');
    return this.bytes.subarray(from + this.offset(glyph), from + this.offset(glyph + 1));
  }

  /** In font units. Glyphs after the last full metric share its advance. */
  advance(glyph: number): number {
    return this.view.getUint16(this.placeOf('hmtx') + 4 * Math.min(glyph, this.fullMetrics - 1));
  }

  leftBearing(glyph: number): number {
    const metrics = this.placeOf('hmtx');
    const beyond = glyph - this.fullMetrics;
    return this.view.getInt16(
      beyond < 0 ? metrics + 4 * glyph + 2 : metrics + 4 * this.fullMetrics + 2 * beyond,
    );
  }

  private offset(glyph: number): number {
    const loca = this.placeOf('loca');
    return this.hasLongOffsets
      ? this.view.getUint32(loca + 4 * glyph)
      : 2 * this.view.getUint16(loca + 2 * glyph);
  }

  private placeOf(tag: string): number {
    const found = this.tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found.from;
  }
}
