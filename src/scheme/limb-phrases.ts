import { type SchemeParagraph } from './scheme';

/**
 * How a scheme file writes the words by which papers name a limb, so that no pattern is code:
 * words in order, `award|awards` for one or the other, `(of)` for a word that may be left out.
 */
const TOKEN = /^\(?[\p{L}\p{N}'’-]+(?:\|[\p{L}\p{N}'’-]+)*\)?$/u;
const isOptional = (token: string): boolean => token.startsWith('(');

const isToken = (token: string): boolean =>
  TOKEN.test(token) && token.startsWith('(') === token.endsWith(')');

/** Whether a phrase of a scheme file can be read: its first word may not be left out. */
export function isLimbPhrase(phrase: string): boolean {
  const tokens = phrase.split(' ');
  return tokens.every(isToken) && !isOptional(tokens[0]!);
}

function tokenPattern(token: string, at: number): string {
  const words = `(?:${token.replace(/[()]/g, '')})`;
  if (at === 0) return words;
  return isOptional(token) ? `(?:\\s+${words})?` : `\\s+${words}`;
}

const phrasePattern = (phrase: string): RegExp =>
  new RegExp(`(?<![\\w-])${phrase.split(' ').map(tokenPattern).join('')}(?![\\w-])`, 'giu');

export interface LimbMention {
  paragraph: string;
  limb: string;
  from: number;
  until: number;
}

interface LimbPattern {
  paragraph: string;
  limb: string;
  pattern: RegExp;
}

/** Of each numbered paragraph the patterns of its limbs; `award limb` names the limb of any scheme. */
const limbPatterns = (paragraphs: readonly SchemeParagraph[]): LimbPattern[] =>
  paragraphs.flatMap(({ number, limbs = [] }) =>
    number === null
      ? []
      : limbs.flatMap(({ limb, phrases }) =>
          [...phrases, `${limb} limb|limbs`].map((phrase) => ({
            paragraph: number,
            limb,
            pattern: phrasePattern(phrase),
          })),
        ),
  );

const isWithin = (one: LimbMention, other: LimbMention): boolean =>
  other.from <= one.from && one.until <= other.until;

/** The strategy *for awarding grants* names no award: what lies within a longer phrase is not said. */
function standsAlone(one: LimbMention, all: readonly LimbMention[]): boolean {
  return !all.some(
    (other) =>
      other.limb !== one.limb &&
      other.paragraph === one.paragraph &&
      isWithin(one, other) &&
      !isWithin(other, one),
  );
}

/** Reads out of a text which limbs of which paragraphs its words name, by the phrases of the scheme. */
export function limbReader(
  paragraphs: readonly SchemeParagraph[],
): (text: string) => LimbMention[] {
  const patterns = limbPatterns(paragraphs);
  return (text) => {
    const all = patterns.flatMap(({ paragraph, limb, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
        paragraph,
        limb,
        from: index,
        until: index + words.length,
      })),
    );
    return all.filter((one) => standsAlone(one, all));
  };
}
