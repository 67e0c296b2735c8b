import { financialYearOf, type FinancialYear } from '../../kernel/financial-year';
import { isLocalDate, makeDate, monthNumber } from '../../kernel/local-date';
import { type AmountClaim, type VerbFamily } from './claim';
import { COUNT, countOf } from './length-mentions';

const REACH = 70;

/** How the words make a sum one of several, so that by itself it is not the whole. */
export type Part = Pick<AmountClaim, 'part' | 'times' | 'dated'>;

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** `is paid to the Trust`: between a sum and its day. */
const TO_SOMEBODY =
  '(?:(?:\\s+(?:is|are|be|will be))?(?:\\s+(?:paid|awarded|given|due))?\\s+(?:to|from|by)\\s+(?:the\\s+)?[A-Z][\\w’\\s]{1,50}?)?';
const DATED = new RegExp(
  `^${TO_SOMEBODY},?\\s*(?:(?:of funding|is|are|be|to be|will be|paid|due|payable)\\s+)*(?:in|on|by|at|from|before|after|during)\\s+(?:the\\s+)?(?:(?:early|mid|late|end of|start of|beginning of)[\\s-]+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${MONTH})(?:\\s+(\\d{4}))?\\b`,
  'i',
);
/** A moment that is no date: the sum falls due then, and others at other moments. */
const AT_A_MOMENT =
  /^,?\s*(?:(?:is|are|to be|will be|paid|due|payable)\s+)*(?:(?:up ?front|in advance|in arrears)\b|(?:on|upon|at|after|in)\s+(?:the\s+)?(?:sign(?:ing|ature)|receipt|completion|delivery|outset|start|end|first|second|third|fourth|final|last)\b)/i;
/** `each volunteer`, `per victim`: a rate by head says nothing of the whole. */
const BY_HEAD =
  /^\s*(?:(?:is|are|be|will be)\s+(?:paid|given|awarded)\s+to\s+(?:each|every)\b|each\b(?!\s+(?:year|financial|of\b|quarter|half|month))|apiece\b|(?:per|for each|for every|to each|to every)\s+(?!(?:year|financial|annum|quarter|half|month|six|three|provider|of\b)\b)[a-z]|less\b|an?\s+(?:hour|day|night|week|case|session|head|person|victim|place|post)\b)/i;
/** `two payments of £240,000`, `the first £240,000`: a part says nothing of the whole. */
const A_PART =
  /\b(?:(?:first|second|third|final|last|remaining)|(?:payments?|instalments?|parts?|shares?)\s+of)\s*$/i;
const REST = /\bremaining\s*$/i;
const PARTS_OF = new RegExp(
  `\\b(${COUNT})\\s+(?:equal\\s+|yearly\\s+|half-yearly\\s+|six-monthly\\s+|quarterly\\s+|monthly\\s+|annual\\s+)*(?:payments?|instalments?|parts)\\s+of\\s*$`,
  'i',
);

const RATES = [
  { count: 2, every: 'half[- ]years?|half|six months|6 months', adverb: 'half-yearly|six-monthly' },
  { count: 4, every: 'quarters?|three months|3 months', adverb: 'quarterly' },
  { count: 12, every: 'months?', adverb: 'monthly' },
].map(({ count, every, adverb }) => ({
  count,
  after: new RegExp(
    `^\\s*(?:(?:per|each|every|an?|(?:in|for) (?:each|every))\\s+(?:${every})|${adverb})\\b`,
    'i',
  ),
  before: new RegExp(`\\b(?:${adverb})\\s+(?:payments?|instalments?)\\s+of\\s*$`, 'i'),
}));

function timesOf(before: string, after: string): Part['times'] {
  const parts = PARTS_OF.exec(before);
  if (parts) return { count: countOf(parts[1]!), of: 'whole' };
  const rate = RATES.find((one) => one.after.test(after) || one.before.test(before));
  return rate && { count: rate.count, of: 'year' };
}

/** The financial year of the day a sum is paid on; a month without a year takes the next one named. */
function yearPaid(match: RegExpExecArray, text: string): FinancialYear | undefined {
  const [, day, month, year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0]] = match;
  if (year === undefined) return undefined;
  const date = makeDate(Number(year), monthNumber(month!)!, Number(day ?? 1));
  return isLocalDate(date) ? financialYearOf(date) : undefined;
}

/** What is held back is what remains. */
const isPartBefore = (before: string, family: VerbFamily | undefined): boolean =>
  A_PART.test(before) && !(family === 'hold' && REST.test(before));

const isPartBehind = (after: string): boolean => AT_A_MOMENT.test(after) || BY_HEAD.test(after);

interface SumInText {
  from: number;
  until: number;
  /** Of the verb it hangs on. */
  family: VerbFamily | undefined;
}

/** What the words before and behind a sum (its own qualifiers apart) say of its being a part. */
export function partOf(text: string, { from, until, family }: SumInText): Part {
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(until, until + 2 * REACH);
  const times = timesOf(before, after);
  if (times) return { part: false, times };
  const dated = DATED.exec(after);
  const year = dated ? yearPaid(dated, after) : undefined;
  const part = dated !== null || isPartBefore(before, family) || isPartBehind(after);
  return { part, ...(year ? { dated: year } : {}) };
}
