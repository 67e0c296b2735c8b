const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const SERIES = 'PCD|DMPCD|CEOD|ADD|DD|MD|WPCC\\d?';

/** What a line may not break: each pattern is one whole that is read at a glance or not at all. */
const WHOLES = [
  `\\b(?:\\d{1,2} (?:${MONTH})|(?:${MONTH})) \\d{4}\\b`,
  `\\b\\d{1,2} (?:${MONTH})\\b`,
  '\\b(?:by )?up to £\\d[\\d,.]*',
  '\\bby £\\d[\\d,.]*',
  '£\\d[\\d,.]* (?:million|billion|thousand)\\b',
  `\\b(?:${SERIES}) \\d[\\d/-]*(?: \\d+)?\\b`,
  '\\b(?:paragraph|paragraphs|section|sections|Schedule|article|recommendation|recommendations|table|part) \\d[\\d.]*(?:\\([0-9a-z]+\\))*',
  '\\bWorking paper \\d+',
  '\\b\\d[\\d,.]* (?:years?|months?|weeks?|days?)\\b',
];
const WHOLE = new RegExp(WHOLES.join('|'), 'gi');

/**
 * The same words with no-break spaces inside dates, sums, references, citations and
 * "recommendation 2". Only spaces change, so a comparison that takes them alike sees no difference.
 */
export const keepTogether = (text: string): string =>
  text.replace(WHOLE, (whole) => whole.replaceAll(' ', '\u00a0'));
