/**
 * Decision references as they are printed in papers of English police and crime bodies: `PCD 664`,
 * `PCD664`, `DMPCD 2015 24`, `DMPCD 2013/96`, `CEOD 24-2023`, `MD2692`, `WPCC3-0089`.
 * One number is written in several ways; the normal form is what is compared.
 */
const PATTERN =
  /\b(DMPCD|PCD|CEOD|ADD|DD|MD|WPCC\d?)[\s\u00a0-]?(\d{4}[\s\u00a0/-]\d{1,4}|\d{1,4}-\d{4}|\d{1,5})\b/g;

export interface ReferenceMention {
  /** Normal form: series, a space, number with `-` between its halves: `PCD 664`, `DMPCD 2015-24`. */
  reference: string;
  /** As it stands in the text. */
  words: string;
  offset: number;
}

const normalForm = (series: string, number: string): string =>
  `${series} ${number.replace(/[\s\u00a0/]/g, '-')}`;

export function decisionReferencesIn(text: string): ReferenceMention[] {
  return [...text.matchAll(PATTERN)].map((match) => ({
    reference: normalForm(match[1]!, match[2]!),
    words: match[0],
    offset: match.index,
  }));
}

/** Normal form of one reference, or the trimmed text itself when it follows no known pattern. */
export function normaliseReference(text: string): string {
  const [only, ...more] = decisionReferencesIn(text.trim());
  return only && more.length === 0 && only.words === text.trim() ? only.reference : text.trim();
}
