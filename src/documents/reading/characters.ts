/**
 * Characters that have no form on paper or change the order of others: controls, soft hyphen,
 * zero-width and bidirectional controls, line and paragraph separators, halves of a surrogate pair.
 * A reader of the printed page could not see them, so a signed document may not hold them.
 */
const UNFIT =
  /[^\P{Cc}\t\n\f\r]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** The first such character as `U+202E`, or undefined. */
export function unfitCharacter(text: string): string | undefined {
  const found = UNFIT.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : codePointName(found);
}

export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
