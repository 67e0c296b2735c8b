import { unfitCharacter } from '../reading/characters';
import { MissingGlyph, RightToLeftText } from './print-errors';
import type { Run } from './runs';
import type { Typefaces } from './typeface';

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms (Unicode bidi classes R, AL). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const PLACE_LENGTH = 60;
/** What nearly every text is made of, and every face has. */
const PLAIN = /^[ -~£€–—‘’“”…]*$/;

/** Offset of the first letter that runs from right to left, or -1. */
export const rightToLeftAt = (text: string): number => text.search(RIGHT_TO_LEFT);

/**
 * A blank box or a reversed word must never be signed.
 * @throws MissingGlyph, RightToLeftText with the beginning of the block
 */
export function assertPrintable(runs: Run[], typefaces: Typefaces, number?: string): void {
  for (const run of runs) {
    if (PLAIN.test(run.text)) continue;
    if (rightToLeftAt(run.text) >= 0) throw new RightToLeftText(beginning(runs, number));
    const face = typefaces(run.face);
    // A font has forms for them, and the forms are empty.
    const unfit = unfitCharacter(run.text);
    if (unfit !== undefined) {
      throw new MissingGlyph(Number.parseInt(unfit.slice(2), 16), beginning(runs, number));
    }
    for (const character of run.text.normalize('NFC')) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!face.has(codePoint)) throw new MissingGlyph(codePoint, beginning(runs, number));
    }
  }
}

function beginning(runs: Run[], number?: string): string {
  const words = runs.map((run) => run.text).join('');
  const text = number === undefined ? words : `${number} ${words}`;
  return text.length > PLACE_LENGTH ? `${text.slice(0, PLACE_LENGTH)}…` : text;
}
