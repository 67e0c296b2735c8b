import { isFinancialYear } from './financial-year';

/**
 * Decision references as they are printed in papers of English police and crime bodies: `PCD 664`,
 * `PCD664`, `DMPCD 2015 24`, `DMPCD 2013/96`, `DMPCD 1446`, `CEOD 24-2023`, `MD2692`, `WPCC3-0089`.
 * One number is written in several ways; the normal form is what is compared.
 */
export interface ReferenceMention {
  /**
   * Normal form: series, a space, number with `-` between its halves: `PCD 664`, `DMPCD 2015-24`.
   * Of a number without a series, the number as it stands: `2023/52`.
   */
  reference: string;
  /** As it stands in the text. */
  words: string;
  offset: number;
}

/**
 * Each has the series and the number as its groups. Only DMPCD numbers carry a year in front, and
 * only of 2012 to 2016; what follows another number (`PCD 1307 100 women`) is no part of it. The
 * letters of the GLA's series are common, so its numbers need three figures.
 */
const SERIES = [
  /\b(DMPCD)\s{0,2}[-\u2011]?\s{0,2}(201[2-6](?:\s{0,2}[-\u2010\u2011\u2013/]\s{0,2}|\s{1,2})\d{1,3}|\d{1,4})\b/g,
  /\b(CEOD)\s{0,2}[-\u2011]?\s{0,2}(\d{1,4}(?:\s{0,2}[-\u2010\u2011\u2013/]\s{0,2}|\s{1,2})20\d\d|\d{1,4})\b/g,
  /\b(PCD)\s{0,2}[-\u2011]?\s{0,2}(\d{1,5})\b/g,
  /\b(ADD|DD|MD)\s{0,2}(\d{3,4})\b/g,
  /\b(WPCC\d?)\s{0,2}[-\u2011]?\s{0,2}(\d{4})\b/g,
];

/**
 * Lancashire's `2023/52` and the West Midlands' `009-2020` look like years and ranges, so in prose
 * the word before them must say what they are.
 */
const WITHOUT_SERIES =
  /\bdecisions?\s{1,2}(?:(?:notice|record|reference|number|no\.?|ref\.?)\s{1,2}){0,2}(20\d\d\/\d{1,3}|\d{3}-20\d\d)(?![\d/-])/gi;

const joined = (number: string): string => number.replace(/\s*[-\u2010\u2011\u2013/]\s*|\s+/, '-');

const inSeries = (text: string): ReferenceMention[] =>
  SERIES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      reference: `${match[1]!} ${joined(match[2]!)}`,
      words: match[0],
      offset: match.index,
    })),
  );

const withoutSeries = (text: string): ReferenceMention[] =>
  [...text.matchAll(WITHOUT_SERIES)].flatMap((match) => {
    const words = match[1]!;
    if (isFinancialYear(words)) return [];
    return [{ reference: words, words, offset: match.index + match[0].length - words.length }];
  });

/** Every reference the text names, in the order it stands there. */
export const decisionReferencesIn = (text: string): ReferenceMention[] =>
  [...inSeries(text), ...withoutSeries(text)].sort((one, other) => one.offset - other.offset);

/** Normal form of one reference, or the text itself, trimmed, when it follows no known pattern. */
export function normaliseReference(text: string): string {
  const typed = text.trim().replace(/\s+/g, ' ');
  const capitals = typed.toUpperCase();
  const [only] = decisionReferencesIn(capitals);
  return only?.words === capitals ? only.reference : typed;
}
