/**
 * Characters that have no form on paper or change the order of others: controls, soft hyphen,
 * zero-width and bidirectional controls, line and paragraph separators, halves of a surrogate pair.
 * A reader of the printed page could not see them, so a document shows their names in their place.
 */
const UNFIT =
  /[^\P{Cc}\t\n\f\r]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const EACH_UNFIT = new RegExp(UNFIT, 'gu');

/** The first such character as `U+202E`, or undefined. */
export function unfitCharacter(text: string): string | undefined {
  const found = UNFIT.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : codePointName(found);
}

/** The text with each such character shown by its name, `[U+202E]`, and so obeyed by nobody. */
export const withUnfitShown = (text: string): string =>
  text.replace(EACH_UNFIT, (found) => `[${codePointName(found.codePointAt(0) ?? 0)}]`);

export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
