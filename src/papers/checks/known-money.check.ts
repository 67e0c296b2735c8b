import { formatPounds } from '../../kernel/money';
import { totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { code, defineCheck, type Examined, type Found } from './check';
import { type Numbered, numberedIn, sumOf } from './figures';
import { moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'money-undetermined': code<{ recommendation: string; within: string }>({
    severity: 'stop',
    title: 'A sum is committed that nobody knows yet',
    words: ({ recommendation, within }) => ({
      sentence: `${recommendation} uses money out of ${within} without saying how much.`,
      settle: `State the sum, or hold a stated part of ${within} back until it is known.`,
      at: 'a sum to be determined',
      against: `the money of ${within}`,
    }),
    example: { recommendation: 'recommendation 3', within: 'recommendation 1' },
  }),
  'money-unsplit': code<{ recommendation: string; sum: string }>({
    severity: 'stop',
    title: 'A sum is committed without its years',
    words: ({ recommendation, sum }) => ({
      sentence: `${recommendation} commits ${sum} and does not say in which financial years.`,
      settle: `Split the sum of ${recommendation} by financial year.`,
      at: `${sum}, with no split by year`,
    }),
    example: { recommendation: 'recommendation 2', sum: '£480,000' },
  }),
};
type MoneyFound = Found<typeof CODES>;

/** What is accepted or delegated is not spent by it; a note spends only what it draws on a source. */
function commits(one: Recommendation): boolean {
  if (one.kind === 'accept-funding' || one.kind === 'delegate-authority') return false;
  return one.kind !== 'note' || one.fundedBy !== undefined;
}

function unknown({ one, at }: Numbered, examined: Examined): MoneyFound[] {
  if (one.money.kind !== 'to-be-determined') return [];
  const { within } = one.money;
  const source = examined.paper.recommendations.findIndex(({ id }) => id === within);
  if (source < 0) return [];
  return [
    {
      code: 'money-undetermined',
      at: moneyPlace(examined, at),
      against: moneyPlace(examined, source),
      params: {
        recommendation: recommendationsNamed([at]),
        within: recommendationsNamed([source]),
      },
    },
  ];
}

function unsplit({ one, at }: Numbered, examined: Examined): MoneyFound[] {
  const money = sumOf(one);
  if (money?.amount.kind !== 'unsplit' || !commits(one)) return [];
  return [
    {
      code: 'money-unsplit',
      at: moneyPlace(examined, at),
      params: {
        recommendation: recommendationsNamed([at]),
        sum: formatPounds(totalOf(money.amount)),
      },
    },
  ];
}

export const knownMoney = defineCheck({
  name: 'known-money',
  compares: 'Whether each sum that would be committed is known, and by financial year.',
  source: 'An honest unknown may be written down; it may not be committed.',
  codes: CODES,
  check: (examined) =>
    numberedIn(examined.paper.recommendations).flatMap((one) => [
      ...unknown(one, examined),
      ...unsplit(one, examined),
    ]),
});
