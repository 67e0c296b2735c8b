import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { create } from 'fontkit';
import { readFileSync } from 'node:fs';
import { BoundedCache } from '../../../src/documents/fonts/bounded-cache';
import { Face } from '../../../src/documents/fonts/face.adapter';
import { faceFile, faceOf } from '../../../src/documents/fonts/noto-sans.adapter';
import { subsetFont } from '../../../src/documents/fonts/subset-font';
import { TrueTypeFile } from '../../../src/documents/fonts/truetype-file';
import { textBlocks } from '../../../src/documents/document-text';
import { samplePaper } from './sample-trees';

const FACES = ['regular', 'semibold', 'italic', 'semibold-italic'] as const;
const NO_LIGATURES = { liga: false, clig: false, dlig: false };
/** Everything that is placed by pairs: Latin with its accents, punctuation, signs. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2026],
] as const;
const LETTERS = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_none, at) => from + at),
)
  .concat(0x20ac, 0x2122, 0x2212)
  // A soft hyphen is shaped to nothing.
  .filter((codePoint) => codePoint !== 0xad && faceOf('regular').has(codePoint))
  .map((codePoint) => String.fromCodePoint(codePoint).normalize('NFC'));

describe.each(FACES)('the face %s', (name) => {
  const bytes = readFileSync(faceFile(name));
  const font = create(bytes);
  const face = new Face(faceFile(name));

  /** Glyphs and where they stand, as fontkit shapes the whole word. */
  const shaped = (word: string) => {
    const { glyphs, positions } = font.layout(word, NO_LIGATURES);
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return { ids: glyphs.map(({ id }) => id), width: (width * 1000) / font.unitsPerEm };
  };
  const set = (word: string) => {
    const { glyphs, width } = face.word(word);
    return { ids: glyphs.map(({ id }) => id), width: Math.round(width * 1000) / 1000 };
  };

  it('sets every word of a paper as fontkit shapes it', () => {
    const words = new Set(textBlocks(samplePaper()).flatMap((block) => block.split(' ')));
    expect(words.size).toBeGreaterThan(200);
    for (const word of words) expect({ word, ...set(word) }).toEqual({ word, ...shaped(word) });
  });

  it('sets any letters that are placed by pairs as fontkit shapes them', () => {
    const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, (letters) => {
        const text = letters.join('');
        expect(set(text)).toEqual(shaped(text));
      }),
      { numRuns: 400 },
    );
  });

  it('gives no two characters one glyph, so that a copied text is the text', () => {
    const seen = new Map<number, string>();
    for (const letter of LETTERS) {
      for (const { id, text } of face.word(letter).glyphs) {
        expect({ letter, other: seen.get(id) ?? text }).toEqual({ letter, other: text });
        seen.set(id, text);
      }
    }
  });

  it('cuts a subset that another reader draws the same outlines from', () => {
    const file = new TrueTypeFile(bytes);
    // With parts: an accent on a letter is a glyph of two others.
    const ids = [
      0,
      ...[...'Aŵéfi£'].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id),
    ];
    const subset = Buffer.from(subsetFont(file, ids));
    const cut = create(subset);
    ids.forEach((id, at) => {
      expect(cut.getGlyph(at).advanceWidth).toBe(font.getGlyph(id).advanceWidth);
      expect(path(cut, at)).toBe(path(font, id));
    });
    let sum = 0;
    for (let at = 0; at < subset.length; at += 4) sum = (sum + subset.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

const path = (font: ReturnType<typeof create>, glyph: number): string =>
  createHash('sha256')
    .update((font.getGlyph(glyph) as unknown as { path: { toSVG(): string } }).path.toSVG())
    .digest('hex');

it('says the same of a word, whatever was asked before', () => {
  const words = ['Greek λόγος', 'Ŵales', 'क्षमा', 'café', 'e\u0301', 'Привет', 'µ', 'μ', 'A\u2011B'];
  const forward = new Face(faceFile('regular'));
  const backward = new Face(faceFile('regular'));
  const first = words.map((word) => forward.word(word));
  const second = [...words].reverse().map((word) => backward.word(word));
  expect(second.reverse()).toEqual(first);
  expect(words.map((word) => forward.word(word))).toEqual(first);
});

it('is remembered at most twice as often as the limit says, and last of all', () => {
  const cache = new BoundedCache<number, number>(100);
  for (let key = 0; key < 1000; key += 1) {
    cache.set(key, key);
    expect(cache.size).toBeLessThanOrEqual(200);
    expect(cache.get(key)).toBe(key);
  }
  expect(cache.get(901)).toBe(901);
  expect(cache.get(0)).toBeUndefined();
});
