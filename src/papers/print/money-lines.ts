import { sum } from '../../kernel/money';
import { type Amount, type SumOfMoney, totalOf } from '../content/money';
import { type Paper } from '../content/paper';
import { raiseOf } from '../agreement-raise';
import { type Recommendation, type VaryGrant } from '../content/recommendation';
import { type Numbering } from '../numbering';
import { recommendationNumbers } from '../wording';
import { sumIn } from '../wording-money';

type Direction = 'In' | 'Out' | 'Held back' | 'Maximum' | 'Other';

/** One line of the money table: a sum, or one that is known only to lie within another. */
export interface MoneyLine {
  direction: Direction;
  /** `Out: Suzy Lamplugh Trust`. */
  label: string;
  /** Said behind the label where the sum is a ceiling. */
  limit?: 'up to' | 'to a maximum of';
  amount: Amount | { kind: 'undetermined'; words: string };
}

interface PaperInPrint {
  numberOf: (id: string) => string | undefined;
  /** More than one recommendation holds money back, so each line says whose it is. */
  holdsOften: boolean;
}

const limitOf = ({ kind }: SumOfMoney): Pick<MoneyLine, 'limit'> =>
  kind === 'up-to' ? { limit: 'up to' } : {};

const paid = (direction: Direction, party: string, money: SumOfMoney): MoneyLine => ({
  direction,
  label: `${direction}: ${party}`,
  ...limitOf(money),
  amount: money.amount,
});

/** Money of a kind that says neither where it comes from nor where it goes. */
function neutral(one: Recommendation, number: string, paper: PaperInPrint): MoneyLine[] {
  const label = `${one.kind === 'note' ? 'Noted' : 'Asked'}: recommendation ${number}`;
  const { money } = one;
  const known = sumIn(money);
  if (known) return [{ direction: 'Other', label, ...limitOf(known), amount: known.amount }];
  if (money.kind !== 'to-be-determined') return [];
  const within = paper.numberOf(money.within);
  const words = within ? `to be determined within recommendation ${within}` : 'to be determined';
  return [{ direction: 'Other', label, amount: { kind: 'undetermined', words } }];
}

/**
 * What a variation pays out anew. Of a new maximum that is what it adds to the old one, and the
 * maximum stands in a line of its own; where the old one is not stated nobody can say what is new.
 */
function varied(one: VaryGrant): MoneyLine[] {
  const line = paid('Out', one.recipient, one.money);
  if (one.as === 'change') return [line];
  const raise = raiseOf(one);
  if (!raise) return [{ ...line, limit: 'to a maximum of' }];
  const label = `New maximum: ${one.recipient}`;
  return [
    { ...line, amount: raise },
    { direction: 'Maximum', label, amount: one.money.amount },
  ];
}

function linesOf(one: Recommendation, number: string, paper: PaperInPrint): MoneyLine[] {
  switch (one.kind) {
    case 'accept-funding':
      return [paid('In', one.funder, one.money)];
    case 'award-grant':
      return [paid('Out', one.recipient, one.money)];
    case 'vary-grant':
      return varied(one);
    default:
      return neutral(one, number, paper);
  }
}

function heldLines(one: Recommendation, number: string, paper: PaperInPrint): MoneyLine[] {
  const held = 'holdsBack' in one ? one.holdsBack : undefined;
  if (!held) return [];
  const label = paper.holdsOften
    ? `Held back: recommendation ${number}`
    : 'Held back, not committed';
  return [{ direction: 'Held back', label, amount: held.amount }];
}

/** Several amounts as one: by year where every one of them is. */
export function together(amounts: Amount[]): Amount {
  const years = amounts.flatMap((amount) => (amount.kind === 'by-year' ? amount.byYear : []));
  return amounts.every(({ kind }) => kind === 'by-year')
    ? { kind: 'by-year', byYear: years }
    : { kind: 'unsplit', pence: sum(amounts.map(totalOf)) };
}

export const amountsOf = (lines: MoneyLine[]): Amount[] =>
  lines.flatMap(({ amount }) => (amount.kind === 'undetermined' ? [] : [amount]));

/** More would not fit into a panel that is never split, and nobody would grasp them at a glance. */
const MOST_LINES = 8;
const SEVERAL: Record<Exclude<Direction, 'Maximum'>, string> = {
  In: 'In: %d sums',
  Out: 'Out: %d grants',
  'Held back': 'Held back: %d sums',
  Other: 'Other: %d sums',
};

/** Sums of one direction in one line, those nobody knows in another. */
function condensed(direction: Direction, lines: MoneyLine[]): MoneyLine[] {
  // Maximums of several agreements have no sum; each stands in its recommendation.
  if (direction === 'Maximum') return [];
  if (lines.length < 3) return lines;
  const amounts = amountsOf(lines);
  const unknown = lines.length - amounts.length;
  const label = (count: number): string => SEVERAL[direction].replace('%d', String(count));
  const limit = lines.some((line) => line.limit) ? { limit: 'up to' as const } : {};
  return [
    ...(amounts.length > 0
      ? [{ direction, label: label(amounts.length), ...limit, amount: together(amounts) }]
      : []),
    ...(unknown > 0
      ? [
          {
            direction,
            label: label(unknown),
            amount: { kind: 'undetermined' as const, words: 'to be determined' },
          },
        ]
      : []),
  ];
}

const ORDER: Direction[] = ['In', 'Out', 'Held back', 'Maximum', 'Other'];

/** What the recommendations move: first what comes in, then what goes out, then what is held back. */
export function moneyLines(paper: Paper, numbering: Numbering): MoneyLine[] {
  const { recommendations } = paper;
  const inPrint = {
    numberOf: recommendationNumbers(paper, numbering),
    holdsOften: recommendations.filter((one) => 'holdsBack' in one && one.holdsBack).length > 1,
  };
  const lines = recommendations.flatMap((one, at) => {
    const number = numbering.numbers.get(`/recommendations/${at}`) ?? '';
    return [...linesOf(one, number, inPrint), ...heldLines(one, number, inPrint)];
  });
  return ORDER.flatMap((direction) => {
    const these = lines.filter((line) => line.direction === direction);
    return lines.length > MOST_LINES ? condensed(direction, these) : these;
  });
}
