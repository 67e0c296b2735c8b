/** What OpenType layout tables are built of (ISO/IEC 14496-22, 6.2); places are counted from the table's start. */
export class OpenTypeTable {
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint16(at: number): number {
    return this.view.getUint16(at);
  }

  int16(at: number): number {
    return this.view.getInt16(at);
  }

  uint32(at: number): number {
    return this.view.getUint32(at);
  }

  tag(at: number): string {
    return String.fromCharCode(...[0, 1, 2, 3].map((letter) => this.view.getUint8(at + letter)));
  }

  /** Place in the coverage table of a glyph; -1 where it is not covered. */
  coverage(table: number, glyph: number): number {
    if (this.uint16(table) === 1) return this.find(table, glyph, { size: 2, ends: 0 });
    const range = this.find(table, glyph, { size: 6, ends: 2 });
    if (range < 0) return -1;
    const entry = table + 4 + 6 * range;
    return this.uint16(entry + 4) + glyph - this.uint16(entry);
  }

  /** Class of a glyph; 0 where the definition does not name it. */
  classOf(table: number, glyph: number): number {
    if (this.uint16(table) === 1) {
      const at = glyph - this.uint16(table + 2);
      return at < 0 || at >= this.uint16(table + 4) ? 0 : this.uint16(table + 6 + 2 * at);
    }
    const range = this.find(table, glyph, { size: 6, ends: 2 });
    return range < 0 ? 0 : this.uint16(table + 4 + 6 * range + 4);
  }

  /**
   * Index of the entry that holds the number, or -1, among entries in order after a format and a
   * count: each begins with its first number; `ends` is where its last one stands.
   */
  find(table: number, number: number, { size, ends }: { size: number; ends: number }): number {
    let low = 0;
    let high = this.uint16(table + 2) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = table + 4 + size * middle;
      if (number < this.uint16(entry)) high = middle - 1;
      else if (number > this.uint16(entry + ends)) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}
