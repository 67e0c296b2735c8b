/** A line of text in a subset: the inside of a `TJ` array and the width in thousandths of the size. */
export interface SetText {
  show: string;
  width: number;
}

/** A font file cut down to the glyphs used, with what a reader needs to lay and to copy its text. */
export interface EmbeddedFace {
  name: string;
  file: Uint8Array;
  /** By glyph number in the subset, thousandths of the size. */
  widths: number[];
  /** By glyph number in the subset; the first glyph stands for no character. */
  characters: string[];
  ascent: number;
  descent: number;
  capHeight: number;
  box: number[];
}

export interface SubsetFace {
  set(text: string): SetText;
  finish(): EmbeddedFace;
}

/** A character no signature can show: no glyph for it, or a script that is set from the right. */
export class UnprintableText extends Error {
  constructor(
    readonly character: string,
    readonly text: string,
  ) {
    super(`“${character}” cannot be printed in “${text}”`);
    this.name = 'UnprintableText';
  }
}
