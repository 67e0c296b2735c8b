import { createHash } from 'node:crypto';
import { type Font, openSync } from 'fontkit';
import { type EmbeddedFace, type SetText, type SubsetFace, UnprintableText } from './subset-face';

export type FaceWeight = 'regular' | 'semibold';

const PACKAGE = '@expo-google-fonts/noto-sans';
const FILES: Record<FaceWeight, string> = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  semibold: '600SemiBold/NotoSans_600SemiBold.ttf',
};
/** One glyph a character, so that text is copied character by character. */
const NO_LIGATURES = { liga: false, clig: false, dlig: false };

/**
 * Parsed once for the process. fontkit's cache of code points, which sharing corrupts (fontkit
 * #304), is never asked: characters come from the text itself.
 */
const fonts = new Map<FaceWeight, Font>();

function fontOf(weight: FaceWeight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const font = openSync(require.resolve(`${PACKAGE}/${FILES[weight]}`));
  fonts.set(weight, font);
  return font;
}

export function openFace(weight: FaceWeight): SubsetFace {
  return new NotoSansSubset(fontOf(weight));
}

interface PlacedGlyph {
  id: number;
  advance: number;
}

class NotoSansSubset implements SubsetFace {
  private readonly subset;
  private readonly scale: number;
  private readonly widths: number[] = [];
  private readonly characters: string[] = [];

  constructor(private readonly font: Font) {
    this.subset = font.createSubset();
    this.scale = 1000 / font.unitsPerEm;
    this.widths[0] = font.getGlyph(0).advanceWidth * this.scale;
    this.characters[0] = '';
  }

  /** @throws UnprintableText */
  set(text: string): SetText {
    const normal = text.normalize('NFC');
    let show = '';
    let width = 0;
    for (const [at, { id, advance }] of this.place(normal).entries()) {
      const code = this.include(id, [...normal][at] ?? '');
      const natural = this.widths[code] ?? 0;
      // A number in the array moves the pen left, so kerning is written with its sign turned.
      const kerning = Math.round((natural - advance) * 100) / 100;
      show += `<${code.toString(16).padStart(4, '0')}>${kerning === 0 ? '' : kerning}`;
      width += advance;
    }
    return { show: show.replaceAll('><', ''), width };
  }

  /** Kerned where layout keeps one glyph a character; else each at its own width. */
  private place(text: string): PlacedGlyph[] {
    const plain = [...text].map((character) => this.glyphOf(character, text));
    const { glyphs, positions } = this.font.layout(text, NO_LIGATURES);
    const isOneToOne =
      glyphs.length === plain.length && glyphs.every(({ id }, at) => id === plain[at]?.id);
    if (!isOneToOne) return plain;
    return plain.map(({ id, advance }, at) => {
      const kerned = positions[at]?.xAdvance;
      return { id, advance: kerned === undefined ? advance : kerned * this.scale };
    });
  }

  private glyphOf(character: string, text: string): PlacedGlyph {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!this.font.hasGlyphForCodePoint(codePoint) || RIGHT_TO_LEFT.test(character)) {
      throw new UnprintableText(character, text);
    }
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    return { id, advance: advanceWidth * this.scale };
  }

  private include(id: number, character: string): number {
    const code = this.subset.includeGlyph(id);
    this.widths[code] ??= this.font.getGlyph(id).advanceWidth * this.scale;
    this.characters[code] ??= character;
    return code;
  }

  finish(): EmbeddedFace {
    const { font, scale } = this;
    const file = this.subset.encode();
    const { minX, minY, maxX, maxY } = font.bbox;
    return {
      name: `${subsetTag(file)}+${font.postscriptName}`,
      file,
      widths: this.widths,
      characters: this.characters,
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: font.capHeight * scale,
      box: [minX, minY, maxX, maxY].map((each) => each * scale),
    };
  }
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Six letters that differ between subsets (ISO 32000-1, 9.6.4), from the subset itself. */
function subsetTag(file: Uint8Array): string {
  const digest = createHash('sha256').update(file).digest();
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
