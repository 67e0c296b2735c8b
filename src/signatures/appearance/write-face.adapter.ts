import { deflateSync } from 'node:zlib';
import { cmapCode, cmapText, toUnicodeMap } from '../../kernel/to-unicode-map';
import { type IncrementalWriter } from '../incremental-writer';
import { dictionary, PdfName, type PdfReference, PdfString } from '../pdf-reading/pdf-values';
import { type EmbeddedFace } from './subset-face';

const FLATE = { Filter: new PdfName('FlateDecode') };
const SYMBOLIC = 4;

/**
 * Writes a composite font with its file and its way back to Unicode (ISO 32000-1, 9.7;
 * ISO 19005-2, 6.2.11).
 */
export function writeFace(writer: IncrementalWriter, face: EmbeddedFace): PdfReference {
  const font = writer.allocate();
  const descendant = writer.allocate();
  const unicode = writer.allocate();
  writer.put(
    font,
    dictionary({
      Type: new PdfName('Font'),
      Subtype: new PdfName('Type0'),
      BaseFont: new PdfName(face.name),
      Encoding: new PdfName('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    }),
  );
  writer.put(
    descendant,
    dictionary({
      Type: new PdfName('Font'),
      Subtype: new PdfName('CIDFontType2'),
      BaseFont: new PdfName(face.name),
      CIDSystemInfo: dictionary({
        Registry: new PdfString(Buffer.from('Adobe')),
        Ordering: new PdfString(Buffer.from('Identity')),
        Supplement: 0,
      }),
      CIDToGIDMap: new PdfName('Identity'),
      FontDescriptor: writeDescriptor(writer, face),
      W: [0, face.widths],
    }),
  );
  writer.putStream(unicode, dictionary(FLATE), deflateSync(unicodeMap(face.characters)));
  return font;
}

function writeDescriptor(writer: IncrementalWriter, face: EmbeddedFace): PdfReference {
  const descriptor = writer.allocate();
  const file = writer.allocate();
  writer.put(
    descriptor,
    dictionary({
      Type: new PdfName('FontDescriptor'),
      FontName: new PdfName(face.name),
      Flags: SYMBOLIC,
      FontBBox: face.box,
      ItalicAngle: 0,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: 0,
      FontFile2: file,
    }),
  );
  const entries = dictionary({ ...FLATE, Length1: face.file.length });
  writer.putStream(file, entries, deflateSync(face.file));
  return descriptor;
}

function unicodeMap(characters: string[]): string {
  const lines = characters
    .map((character, code) => ({ code, character }))
    .filter(({ character }) => character !== '')
    .map(({ code, character }) => `${cmapCode(code)} ${cmapText(character)}`);
  return toUnicodeMap('bfchar', lines);
}
