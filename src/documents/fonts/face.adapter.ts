import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { BoundedCache } from './bounded-cache';
import { fontProgram, type FontProgram } from './font-program.adapter';
import type { Glyph } from './glyph';
import { PairKerning } from './pair-kerning';
import { TrueTypeFile } from './truetype-file';

/** A word as its font sets it: the same on every page of every document. */
export interface SetWord {
  /** The inside of a `TJ` array: glyph numbers in hexadecimal, and kerning (ISO 32000-1, 9.4.3). */
  show: string;
  /** In thousandths of the type size. */
  width: number;
  glyphs: readonly Glyph[];
}
interface Placed {
  glyph: Glyph;
  /** How far the pen moves after the glyph, and how far to the right it is drawn. */
  step: number;
  shift: number;
}

/** One glyph a letter: text is copied and searched letter by letter. */
const NO_LIGATURES = { liga: false, clig: false, dlig: false };
/** Letters that each have a glyph of their own and are placed by pairs alone; a test holds this. */
const BY_PAIRS =
  /^[ -~\u00a0-\u00ac\u00ae-\u017f\u1e80-\u1e85\u1ef2\u1ef3\u2010-\u2026\u20ac\u2122\u2212]*$/;
const CHARACTERS = 5_000;
const WORDS = 10_000;
const PAIRS = 20_000;
/** More than a font has glyphs. */
const PAIR = 0x10000;
/** About 15 kB each. */
const PROGRAMS = 32;
/** Nothing longer comes back often. */
const LONGEST_REMEMBERED = 60;

/**
 * A font file parsed once for the process. Words and pairs of letters are remembered, as many as
 * fit; what is remembered is what fontkit says, whatever was asked before.
 */
export class Face {
  private readonly file: TrueTypeFile;
  readonly font: Font;
  private readonly scale: number;
  private readonly kerned: PairKerning;
  private readonly words = new BoundedCache<string, SetWord>(WORDS);
  private readonly pairs = new BoundedCache<number, number>(PAIRS);
  private readonly programs = new BoundedCache<string, FontProgram>(PROGRAMS);
  private readonly letters = new Map<string, Glyph>();
  private readonly known = new BoundedCache<number, boolean>(CHARACTERS);

  constructor(path: string) {
    const bytes = readFileSync(path);
    this.file = new TrueTypeFile(bytes);
    this.font = create(bytes);
    this.kerned = new PairKerning(this.file.table('GPOS') ?? new Uint8Array());
    this.scale = 1000 / this.font.unitsPerEm;
  }

  /** The part of the font that has these glyphs, each given once. */
  program(glyphs: readonly Glyph[]): FontProgram {
    const used = [...glyphs].sort((one, other) => one.id - other.id);
    const key = used.map(({ id, text }) => `${id} ${text}`).join('\n');
    return this.programs.get(key) ?? this.programs.set(key, fontProgram(this.file, used));
  }

  has(codePoint: number): boolean {
    const known = this.known.get(codePoint);
    if (known !== undefined) return known;
    return this.known.set(codePoint, this.font.hasGlyphForCodePoint(codePoint));
  }

  word(word: string): SetWord {
    const known = this.words.get(word);
    if (known) return known;
    const text = word.normalize('NFC');
    const set = setWord(BY_PAIRS.test(text) ? this.placeByPairs(text) : this.placeByFont(text));
    return word.length > LONGEST_REMEMBERED ? set : this.words.set(word, set);
  }

  private placeByPairs(text: string): Placed[] {
    const glyphs = [...text].map((letter) => this.letter(letter));
    return glyphs.map((glyph, at) => {
      const next = glyphs[at + 1];
      const kerning = next === undefined ? 0 : this.kerning(glyph, next);
      return { glyph, step: glyph.advance + kerning, shift: 0 };
    });
  }

  private letter(letter: string): Glyph {
    const known = this.letters.get(letter);
    if (known) return known;
    const { id, advanceWidth } = this.font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const glyph = { id, advance: advanceWidth * this.scale, text: letter };
    this.letters.set(letter, glyph);
    return glyph;
  }

  private kerning(left: Glyph, right: Glyph): number {
    const pair = left.id * PAIR + right.id;
    const known = this.pairs.get(pair);
    if (known !== undefined) return known;
    return this.pairs.set(pair, this.kerned.between(left.id, right.id) * this.scale);
  }

  /**
   * Shaped by fontkit. It keeps the characters a glyph stood for when it was first met, which
   * corrupts ToUnicode of a shared font (fontkit #304), so it is made to forget its glyphs first.
   */
  private placeByFont(text: string): Placed[] {
    this.font._glyphs = {};
    const { glyphs, positions } = this.font.layout(text, NO_LIGATURES);
    return glyphs.map(({ id, advanceWidth, codePoints }, at) => {
      const { xAdvance = 0, xOffset = 0 } = positions[at] ?? {};
      const characters = String.fromCodePoint(...codePoints);
      return {
        glyph: { id, advance: advanceWidth * this.scale, text: characters },
        step: xAdvance * this.scale,
        shift: xOffset * this.scale,
      };
    });
  }
}

function setWord(placed: Placed[]): SetWord {
  let show = '';
  let width = 0;
  for (const { glyph, step, shift } of placed) {
    // A number in the array moves the pen left, so kerning is written with its sign turned.
    show += `${move(-shift)}<${code(glyph.id)}>${move(shift + glyph.advance - step)}`;
    width += step;
  }
  const glyphs = placed.map(({ glyph }) => glyph);
  return { show: show.replaceAll('><', ''), width, glyphs };
}

function code(glyph: number): string {
  return glyph.toString(16).padStart(4, '0');
}

function move(amount: number): string {
  const rounded = Math.round(amount * 100) / 100;
  return rounded === 0 ? '' : String(rounded);
}
