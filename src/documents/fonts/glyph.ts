/** A glyph as a word uses it. */
export interface Glyph {
  /** Its number in the font file. */
  id: number;
  /** In thousandths of the type size. */
  advance: number;
  /** The characters it stands for. */
  text: string;
}
