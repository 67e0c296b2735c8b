import { type Share, UNSPLIT } from '../../agreements/amount';
import { atMost, line, localDay, prose } from '../../agreements/entry/field-rules';
import { isFinancialYear } from '../../kernel/financial-year';
import { type Fault, type Parsed } from '../../kernel/findings';
import { pointerTo } from '../../kernel/json-pointer';
import { LARGEST_SUM } from '../../kernel/money';
import {
  choice,
  closed,
  listOf,
  optional,
  parsed,
  type Rule,
  textLike,
  wholeNumber,
} from '../../scheme/shape';
import { type LetterTerms, type PaymentLine, type PerformanceLine } from './letter-terms';

/** Longest texts in characters and longest lists: a letter is read, and a page holds so much. */
export const LETTER_LIMITS = {
  period: 80,
  words: 500,
  target: 120,
  condition: 1000,
  payments: 60,
  performance: 40,
  conditions: 20,
  dates: 24,
  shares: 20,
} as const;

const isShare = (text: string): text is Share => text === UNSPLIT || isFinancialYear(text);
const share = textLike(isShare, `must be a financial year, like 2024/25, or ${UNSPLIT}`);
const pence = wholeNumber(-LARGEST_SUM, LARGEST_SUM, 'of pence ');

const sums: Rule = (value, pointer) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [{ pointer, expected: 'must be an object of sums by financial year' }];
  }
  const entries = Object.entries(value);
  if (entries.length > LETTER_LIMITS.shares) {
    return [{ pointer, expected: `must hold ${LETTER_LIMITS.shares} or fewer` }];
  }
  return entries.flatMap(([name, one]) => {
    const at = `${pointer}${pointerTo(name)}`;
    return isShare(name) ? pence(one, at) : share(name, at);
  });
};

const WORDS = prose(LETTER_LIMITS.words);

const PAYMENT = closed<PaymentLine>({
  share,
  period: line(LETTER_LIMITS.period),
  pence,
  timing: choice('advance', 'arrears'),
  trigger: line(LETTER_LIMITS.words),
  dueOn: localDay,
  conditions: optional(WORDS),
  clawback: optional(WORDS),
});

const PERFORMANCE = closed<PerformanceLine>({
  outcome: line(LETTER_LIMITS.words),
  indicator: line(LETTER_LIMITS.words),
  target: line(LETTER_LIMITS.target),
  reportOn: atMost(LETTER_LIMITS.dates, listOf(localDay, 1)),
  demographics: optional(WORDS),
});

const TERMS = closed<LetterTerms>({
  money: sums,
  payments: atMost(LETTER_LIMITS.payments, listOf(PAYMENT)),
  performance: atMost(LETTER_LIMITS.performance, listOf(PERFORMANCE)),
  specialConditions: atMost(LETTER_LIMITS.conditions, listOf(prose(LETTER_LIMITS.condition))),
  replyBy: optional(localDay),
  effectiveFrom: optional(localDay),
});

const datesInOrder = ({ performance }: LetterTerms): Fault[] =>
  performance.flatMap(({ reportOn }, at) =>
    reportOn.flatMap((day, n) =>
      n === 0 || reportOn[n - 1]! < day
        ? []
        : [
            {
              pointer: pointerTo('performance', at, 'reportOn', n),
              expected: 'must be later than the day above it',
            },
          ],
    ),
  );

/** What is left open in a letter, out of parsed JSON, or every fault with its JSON Pointer. */
export const readLetterTerms = (value: unknown): Parsed<LetterTerms> =>
  parsed<LetterTerms>(value, TERMS, datesInOrder);
