/** PDFKit's own font object: shaping by fontkit, subset and ToUnicode as glyphs are used. */
export interface EmbeddedFont {
  id: string;
  ref(): unknown;
  encode(text: string, features: Record<string, boolean>): [string[], GlyphPosition[]];
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** In thousandths of the type size. */
export interface GlyphPosition {
  xAdvance: number;
  xOffset: number;
  advanceWidth: number;
}
