import type { FontProgram } from '../fonts/font-program.adapter';
import type { Reference, Values } from './pdfkit-inside';

/** Lengths in thousandths of the type size. */
export interface EmbeddedFont {
  name: string;
  program: FontProgram;
  italicAngle: number;
  box: number[];
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
}

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const SYMBOLIC = 4;
const ITALIC = 64;

/** Makes an object of the file; a stream where bytes follow. */
export type WriteObject = (values: Values, stream?: Uint8Array) => Reference;

/** The font as the pages name it: a Type 0 font of one CIDFontType2 (ISO 32000-1, 9.7). */
export function fontValues(font: EmbeddedFont, write: WriteObject): Values {
  const { program } = font;
  const name = `${program.tag}+${font.name}`;
  const deflated = { Filter: 'FlateDecode' };
  const descriptor = write({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: font.italicAngle === 0 ? SYMBOLIC : SYMBOLIC | ITALIC,
    FontBBox: font.box,
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent,
    Descent: font.descent,
    CapHeight: font.capHeight,
    XHeight: font.xHeight,
    StemV: 0,
    FontFile2: write({ ...deflated, Length1: program.length }, program.file),
  });
  const descendant = write({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    W: program.widths,
    CIDToGIDMap: write(deflated, program.glyphNumbers),
  });
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: write(deflated, program.toUnicode),
  };
}
