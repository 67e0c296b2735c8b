export type FaceName = 'regular' | 'semibold' | 'italic' | 'semibold-italic';

/** A word shaped by a font. */
export interface ShapedWord {
  /** The inside of a `TJ` array: hexadecimal glyph codes and kerning (ISO 32000-1, 9.4.3). */
  show: string;
  /** In thousandths of the type size. */
  width: number;
}

export interface Typeface {
  shape(word: string): ShapedWord;
  has(codePoint: number): boolean;
}

/** Opens a face when it is first asked for: a paper without emphasis embeds no italic. */
export type Typefaces = (name: FaceName) => Typeface;
