import { formatDate, type PartialDate } from '../kernel/local-date';
import { formatPounds } from '../kernel/money';
import {
  type Amount,
  type FundedBy,
  type HeldBack,
  type Money,
  type SumOfMoney,
  totalOf,
} from './content/money';
import { type Period } from './content/recommendation';
import { forPurpose, inSeries } from '../kernel/sentences';

/** Printed number of a recommendation by its id; undefined where the id leads nowhere. */
export type NumberOfRecommendation = (id: string) => string | undefined;

const ceiling = (money: SumOfMoney): string => (money.kind === 'up-to' ? 'up to ' : '');

/** The sum a recommendation moves; undefined where it moves none or nobody knows it yet. */
export const sumIn = (money: Money): SumOfMoney | undefined =>
  money.kind === 'exact' || money.kind === 'up-to' ? money : undefined;

/** `£480,000`, `up to £171,000`. */
export const sumWords = (money: SumOfMoney): string =>
  `${ceiling(money)}${formatPounds(totalOf(money.amount))}`;

/** `by up to £440,000`, or where the paper words a new maximum `to a maximum of £480,000`. */
export const variedWords = (money: SumOfMoney, as: 'change' | 'new-maximum'): string =>
  as === 'change'
    ? `by ${sumWords(money)}`
    : `to a maximum of ${formatPounds(totalOf(money.amount))}`;

const coded = (code: string | undefined): string => (code ? ` (budget code ${code})` : '');

/** One statement for the whole sum, which is set off by a comma, instead of a series by year. */
const isOne = (amount: Amount): boolean => amount.kind === 'unsplit' || amount.byYear.length === 1;

/** `up to £220,000 in 2024/25 and up to £220,000 in 2025/26`; each sum with its budget code. */
export function yearsOf(amount: Amount, prefix = ''): string {
  if (amount.kind === 'unsplit') return `with no split by year${coded(amount.budgetCode)}`;
  const [only, ...more] = amount.byYear;
  if (only && more.length === 0) return `all in ${only.year}${coded(only.budgetCode)}`;
  return inSeries(
    amount.byYear.map(
      ({ year, pence, budgetCode }) =>
        `${prefix}${formatPounds(pence)} in ${year}${coded(budgetCode)}`,
    ),
  );
}

export const moneyByYear = (money: SumOfMoney): string => yearsOf(money.amount, ceiling(money));

export const periodWords = ({ from, until }: Period): string =>
  `from ${formatDate(from)} to ${formatDate(until)}`;

/** `on 31 March 2025`, `in March 2025`, `in 2025`. */
export const whenWords = (date: PartialDate): string =>
  `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;

/** `£240,000 in 2024/25 and £240,000 in 2025/26, from April 2024 to March 2026, for advocacy`. */
export function moneyWords(money: SumOfMoney, purpose: string, period?: Period): string {
  const years = moneyByYear(money);
  const comma = isOne(money.amount) ? ',' : '';
  const when = period ? `${years}, ${periodWords(period)},` : `${years}${comma}`;
  return `${when} ${forPurpose(purpose)}`;
}

const ABSENT = 'which is not in this paper';

/** Where the money of a recommendation comes from: another recommendation, a budget or what was held back. */
export function fundedByWords(by: FundedBy, numberOf: NumberOfRecommendation): string {
  if (by.kind === 'budget') return `The money comes from ${by.name}`;
  if (by.kind === 'held-back') {
    return `The money is what ${by.decision} held back, which this decision releases`;
  }
  const number = numberOf(by.id);
  return number
    ? `The money comes from recommendation ${number}`
    : `The money comes from a recommendation called ${by.id}, ${ABSENT}`;
}

/** On a sum nobody knows yet. */
export function undeterminedWords(within: string, numberOf: NumberOfRecommendation): string {
  const number = numberOf(within);
  return number
    ? `The sum is to be determined within recommendation ${number}`
    : `The sum is to be determined within a recommendation called ${within}, ${ABSENT}`;
}

const RELEASE = 'until a further decision releases it';

/** `£40,000 is held back, £20,000 in 2024/25 and £20,000 in 2025/26, for …, until …`. */
export const heldBackWords = ({ amount, purpose }: HeldBack): string =>
  `${formatPounds(totalOf(amount))} is held back, ${yearsOf(amount)}, ${forPurpose(purpose)}, ${RELEASE}`;

/** The same behind a first line that already says that and how much is held back. */
export const heldBackDetail = ({ amount, purpose }: HeldBack): string =>
  `${yearsOf(amount)}${isOne(amount) ? ',' : ''} ${forPurpose(purpose)}, ${RELEASE}`;
