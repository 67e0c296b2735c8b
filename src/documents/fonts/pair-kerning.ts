import { OpenTypeTable } from './opentype-table';

/** Lookup types of GPOS (ISO/IEC 14496-22, 6.3.3). */
const PAIRS = 2;
const EXTENSION = 9;
/** Bit of a value format that says an advance follows. */
const ADVANCE = 4;

/**
 * How much nearer, in font units, the second glyph of a pair stands to the first: the pair
 * adjustments of the feature `kern` for Latin. Contextual lookups are not asked; for letters
 * without marks a test holds the outcome against fontkit.
 */
export class PairKerning {
  private readonly table: OpenTypeTable;
  /** The subtables of each lookup of pairs. */
  private readonly lookups: number[][];

  constructor(gpos: Uint8Array) {
    this.table = new OpenTypeTable(gpos);
    this.lookups = this.kernLookups();
  }

  between(left: number, right: number): number {
    let sum = 0;
    for (const subtables of this.lookups) sum += this.ofLookup(subtables, left, right);
    return sum;
  }

  /** The first subtable that knows the pair decides. */
  private ofLookup(subtables: number[], left: number, right: number): number {
    for (const subtable of subtables) {
      const row = this.table.coverage(subtable + this.table.uint16(subtable + 2), left);
      if (row < 0) continue;
      const found =
        this.table.uint16(subtable) === 1
          ? this.ofPairs(subtable, row, right)
          : this.ofClasses(subtable, left, right);
      if (found !== undefined) return found;
    }
    return 0;
  }

  private ofPairs(subtable: number, row: number, right: number): number | undefined {
    const { table } = this;
    const set = subtable + table.uint16(subtable + 10 + 2 * row);
    const size = 2 + this.valueSizes(subtable);
    // A pair set has no format before its count.
    const pair = table.find(set - 2, right, { size, ends: 0 });
    return pair < 0 ? undefined : this.advance(subtable, set + 2 + size * pair + 2);
  }

  private ofClasses(subtable: number, left: number, right: number): number {
    const { table } = this;
    const first = table.classOf(subtable + table.uint16(subtable + 8), left);
    const second = table.classOf(subtable + table.uint16(subtable + 10), right);
    const place = first * table.uint16(subtable + 14) + second;
    return this.advance(subtable, subtable + 16 + place * this.valueSizes(subtable));
  }

  /** Bytes of the values of both glyphs. */
  private valueSizes(subtable: number): number {
    const bits = (format: number): number => format.toString(2).replaceAll('0', '').length;
    return 2 * (bits(this.table.uint16(subtable + 4)) + bits(this.table.uint16(subtable + 6)));
  }

  /** The advance of the first glyph's value; what stands before it are its placements. */
  private advance(subtable: number, value: number): number {
    const format = this.table.uint16(subtable + 4);
    if ((format & ADVANCE) === 0) return 0;
    const before = (format & 1) + ((format >> 1) & 1);
    return this.table.int16(value + 2 * before);
  }

  private kernLookups(): number[][] {
    const { table } = this;
    const features = table.uint16(6);
    const lookups = table.uint16(8);
    const numbers = this.latinFeatures().flatMap((feature) => {
      const entry = features + 2 + 6 * feature;
      return table.tag(entry) === 'kern'
        ? this.offsets(features + table.uint16(entry + 4) + 2)
        : [];
    });
    return [...new Set(numbers)]
      .sort((one, other) => one - other)
      .map((number) => lookups + table.uint16(lookups + 2 + 2 * number))
      .flatMap((lookup) => this.pairSubtables(lookup));
  }

  /** Features of the script `latn` in its default language. */
  private latinFeatures(): number[] {
    const { table } = this;
    const scripts = table.uint16(4);
    for (let script = 0; script < table.uint16(scripts); script += 1) {
      const entry = scripts + 2 + 6 * script;
      if (table.tag(entry) !== 'latn') continue;
      const latin = scripts + table.uint16(entry + 4);
      return this.offsets(latin + table.uint16(latin) + 4);
    }
    return [];
  }

  private pairSubtables(lookup: number): number[][] {
    const { table } = this;
    const subtables = this.offsets(lookup + 4).map((offset) => lookup + offset);
    const type = table.uint16(lookup);
    if (type === PAIRS) return [subtables];
    if (type !== EXTENSION) return [];
    const extended = subtables.filter((subtable) => table.uint16(subtable + 2) === PAIRS);
    return [extended.map((subtable) => subtable + table.uint32(subtable + 4))];
  }

  /** Numbers of 16 bits after their count. */
  private offsets(count: number): number[] {
    return Array.from({ length: this.table.uint16(count) }, (_none, at) =>
      this.table.uint16(count + 2 + 2 * at),
    );
  }
}
