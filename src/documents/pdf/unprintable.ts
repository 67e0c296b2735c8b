import { isCovered } from './measured-faces';
import { rightToLeftAt } from './printable';

/** Why a text cannot be printed; `offset` is where in the text, in UTF-16 units. */
export type Unprintable = { offset: number } & (
  | { kind: 'right-to-left' }
  /** Each character no face has, once. */
  | { kind: 'no-glyph'; codePoints: number[] }
);

/** What `renderPdf` would refuse of a text; undefined where it can be printed. */
export function unprintableIn(text: string): Unprintable | undefined {
  const reversed = rightToLeftAt(text);
  if (reversed >= 0) return { kind: 'right-to-left', offset: reversed };
  const missing = [...text.normalize('NFC')].filter((character) => !isPrintable(character));
  const [first] = missing;
  if (first === undefined) return undefined;
  const codePoints = [...new Set(missing)].map((character) => character.codePointAt(0) ?? 0);
  return { kind: 'no-glyph', offset: Math.max(0, text.indexOf(first)), codePoints };
}

/** White space is set as a space, whatever it is. */
const isPrintable = (character: string): boolean =>
  /\s/.test(character) || isCovered(character.codePointAt(0) ?? 0);
