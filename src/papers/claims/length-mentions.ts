import { type PeriodMention } from './year-mentions';

const NUMBERS: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  'twenty-four': 24,
};
/** A number of things in figures or words, as a pattern. */
export const COUNT =
  '\\d{1,2}|twenty-four|eighteen|twelve|eleven|ten|nine|eight|seven|six|five|four|three|two|one';
const LENGTH = new RegExp(
  `(?<![\\w£.,/-])(?:(${COUNT})[\\s-]{1,3}(?:further\\s+|financial\\s+)?(year|month)s?\\b|(a)(?<=\\b(?:for|over)\\s+a)\\s+(year)\\b|(both)\\s+(years)\\b)(?:\\s+period\\b)?`,
  'gi',
);
const EARLIER = /\b(?:last|past|previous|preceding|first)\s+$/i;
const LASTING =
  /\b(?:for|over|across|during|lasting|lasts|covers?|covering|period of|term of)\s+(?:an?\s+|the\s+|its\s+|up to\s+|next\s+|the next\s+)?$/i;
const THING_THAT_LASTS = /period$|^\s+(?:term|grant|award|extension|funding|agreement)\b/i;
const AN_AGE = /^['’]?\s*(?:old|olds|of age)\b/i;

/** The number such words give; not a number where they give none. */
export const countOf = (words: string): number => NUMBERS[words.toLowerCase()] ?? Number(words);

/** The length in months; 0 where the number is none. */
function monthsOf(match: RegExpMatchArray): number {
  const [count = '', unit = ''] = match.slice(1).filter((part) => part !== undefined);
  return countOf(count) * (unit.toLowerCase().startsWith('year') ? 12 : 1);
}

const isLasting = (words: string, before: string, after: string): boolean =>
  LASTING.test(before) || THING_THAT_LASTS.test(words) || THING_THAT_LASTS.test(after);

/** Lengths of time: `2-year period`, `for two years`, `over 18 months`. */
export function lengthsIn(text: string): PeriodMention[] {
  return [...text.matchAll(LENGTH)].flatMap((match) => {
    const from = match.index;
    const until = from + match[0].length;
    const before = text.slice(Math.max(0, from - 24), from);
    const after = text.slice(until, until + 16);
    const months = monthsOf(match);
    if (months === 0 || EARLIER.test(before) || AN_AGE.test(after)) return [];
    return [{ months, lasts: isLasting(match[0], before, after), from, until }];
  });
}
