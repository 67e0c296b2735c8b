import { unprintableIn } from '../documents/pdf/unprintable';
import { codePointName, unfitCharacter } from '../documents/reading/characters';

/**
 * What no document can print of a title or file name, which every document of the paper lists:
 * `U+1F600`, or `letters that run from right to left`; undefined where all of it can be printed.
 */
export function notPrintedOf(text: string): string | undefined {
  const unfit = unfitCharacter(text);
  if (unfit !== undefined) return unfit;
  const found = unprintableIn(text);
  if (!found) return undefined;
  if (found.kind === 'right-to-left') return 'letters that run from right to left';
  return found.codePoints.map(codePointName).join(', ');
}
