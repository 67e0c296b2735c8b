import { type Face, type SetWord } from '../fonts/face.adapter';
import type { Glyph } from '../fonts/glyph';
import { faceOf } from '../fonts/noto-sans.adapter';
import type { EmbeddedFont } from './embedded-font';
import type { FaceName, ShapedWord, Typeface, Typefaces } from './typeface';

/** The faces of one document: what it sets with them is noted, so that its fonts hold that alone. */
export class DocumentFaces {
  private readonly faces = new Map<FaceName, DocumentFace>();

  readonly typefaces: Typefaces = (name) => this.faceOf(name);

  /** What the document has to embed of a face. */
  fontOf(name: FaceName): EmbeddedFont {
    return this.faceOf(name).embedded();
  }

  private faceOf(name: FaceName): DocumentFace {
    const known = this.faces.get(name);
    if (known) return known;
    const face = new DocumentFace(faceOf(name));
    this.faces.set(name, face);
    return face;
  }
}

class DocumentFace implements Typeface {
  private readonly words = new Set<SetWord>();
  private readonly glyphs = new Map<number, Glyph>();

  constructor(private readonly face: Face) {}

  has(codePoint: number): boolean {
    return this.face.has(codePoint);
  }

  shape(word: string): ShapedWord {
    const set = this.face.word(word);
    if (!this.words.has(set)) this.note(set);
    return set;
  }

  private note(set: SetWord): void {
    this.words.add(set);
    for (const glyph of set.glyphs) {
      if (!this.glyphs.has(glyph.id)) this.glyphs.set(glyph.id, glyph);
    }
  }

  embedded(): EmbeddedFont {
    const { font } = this.face;
    const scale = 1000 / font.unitsPerEm;
    const { minX, minY, maxX, maxY } = font.bbox;
    return {
      name: font.postscriptName,
      program: this.face.program([...this.glyphs.values()]),
      italicAngle: font.italicAngle,
      box: [minX, minY, maxX, maxY].map((each) => each * scale),
      ascent: font.ascent * scale,
      descent: font.descent * scale,
      capHeight: font.capHeight * scale,
      xHeight: font.xHeight * scale,
    };
  }
}
