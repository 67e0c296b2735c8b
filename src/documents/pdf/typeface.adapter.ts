import type { EmbeddedFont, GlyphPosition } from './embedded-font';
import type { PdfKitFile } from './pdfkit.adapter';
import type { FaceName, ShapedWord, Typeface, Typefaces } from './typeface';

const PACKAGE = '@expo-google-fonts/noto-sans';
const FILES: Record<FaceName, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  semibold: '600SemiBold/NotoSans_600SemiBold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'semibold-italic': '600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf',
};

/** Absolute path of the font file. */
export const faceFile = (name: FaceName): string => require.resolve(`${PACKAGE}/${FILES[name]}`);

/** One glyph a letter: text is copied and searched letter by letter. */
const NO_LIGATURES = { liga: false, clig: false, dlig: false };

/** The faces of one document, opened at first use. */
export function openTypefaces(file: PdfKitFile): {
  typefaces: Typefaces;
  fontOf: (name: FaceName) => EmbeddedFont;
} {
  const faces = new Map<FaceName, NotoSans>();
  const faceOf = (name: FaceName): NotoSans => {
    const known = faces.get(name);
    if (known) return known;
    const face = new NotoSans(file.openFont(faceFile(name)));
    faces.set(name, face);
    return face;
  };
  return { typefaces: faceOf, fontOf: (name) => faceOf(name).font };
}

class NotoSans implements Typeface {
  private readonly words = new Map<string, ShapedWord>();
  private readonly known = new Map<number, boolean>();

  constructor(readonly font: EmbeddedFont) {}

  has(codePoint: number): boolean {
    const known = this.known.get(codePoint);
    if (known !== undefined) return known;
    const found = this.font.font.hasGlyphForCodePoint(codePoint);
    this.known.set(codePoint, found);
    return found;
  }

  shape(word: string): ShapedWord {
    const known = this.words.get(word);
    if (known) return known;
    const shaped = shapeWord(this.font.encode(word.normalize('NFC'), NO_LIGATURES));
    this.words.set(word, shaped);
    return shaped;
  }
}

function shapeWord([codes, positions]: [string[], GlyphPosition[]]): ShapedWord {
  let show = '';
  let width = 0;
  codes.forEach((code, at) => {
    const { xAdvance = 0, xOffset = 0, advanceWidth = 0 } = positions[at] ?? {};
    // A number in the array moves the pen left, so kerning is written with its sign turned.
    show += `${shift(-xOffset)}<${code}>${shift(xOffset + advanceWidth - xAdvance)}`;
    width += xAdvance;
  });
  return { show: show.replaceAll('><', ''), width };
}

function shift(amount: number): string {
  const rounded = Math.round(amount * 100) / 100;
  return rounded === 0 ? '' : String(rounded);
}
