import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { inSeries } from '../../kernel/sentences';
import { sumWords } from '../wording-money';
import { attributionOf } from './attribution';
import { type Attribution } from './candidates';
import { code, defineCheck, type Examined, type Found } from './check';
import { type Figures, figuresTogether, type Numbered, sumOf } from './figures';
import { figuresFor } from './fitting-sums';
import { amountClaimsIn, moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'up-to-against-exact': code<{ said: string; recommendation: string; stated: string }>({
    severity: 'stop',
    title: '“Up to” in one place, a fixed sum in another',
    words: ({ said, recommendation, stated }) => ({
      sentence: `The text says ${said}, but ${recommendation} ${recommendation.startsWith('recommendations') ? 'are' : 'is'} for ${stated}.`,
      settle: 'Say in both places whether the sum is fixed or a ceiling.',
      at: said,
      against: stated,
    }),
    example: {
      said: 'up to £480,000',
      recommendation: 'recommendation 1',
      stated: 'exactly £480,000',
    },
  }),
};

const isYearly = ({ perYear, years }: AmountClaim): boolean => perYear || years.length > 0;

/** The same sum as a whole or as that of a year; only then is the difference one of words. */
const isSameSum = (claim: AmountClaim, { total, byYear }: Figures): boolean =>
  isYearly(claim) ? [...byYear.values()].includes(claim.pence) : claim.pence === total;

/** A ceiling is always said as one; a bare sum counts as fixed only where the verb has it for its object. */
function isSaid(claim: AmountClaim, { family, firm }: Attribution): boolean {
  if (family === 'hold' || claim.times) return false;
  if (claim.qualifier === 'up-to') return true;
  return claim.qualifier === 'exact' && firm && !claim.total && !isYearly(claim);
}

/** A new maximum is a ceiling, whatever words stand beside it. */
const isOfMaximum = ({ newMaximum, direction }: AmountClaim, { one }: Numbered): boolean =>
  one.kind === 'vary-grant' && one.as === 'new-maximum' && (newMaximum || direction === 'to');

/** The recommendations whose sum it is: one of them, or all of them together. */
function sameSums(claim: AmountClaim, known: ReturnType<typeof figuresFor>): Numbered[] {
  const meant = known.filter(({ candidate }) => !isOfMaximum(claim, candidate));
  const same = meant.filter(({ figures }) => isSameSum(claim, figures));
  const together = figuresTogether(meant.map(({ figures }) => figures));
  const all = same.length === 0 && isSameSum(claim, together) ? meant : same;
  return all.map(({ candidate }) => candidate);
}

function against(claim: AmountClaim, examined: Examined): Found<typeof CODES>[] {
  const attribution = attributionOf(claim, examined.paper.recommendations);
  if (!attribution || !isSaid(claim, attribution)) return [];
  const same = sameSums(claim, figuresFor(attribution, examined));
  const sums = same.map(({ one }) => sumOf(one)!);
  if (same.length === 0 || sums.some(({ kind }) => kind === claim.qualifier)) return [];
  const [stated] = sums;
  const fixed = stated!.kind === 'exact' ? 'exactly ' : '';
  return [
    {
      code: 'up-to-against-exact',
      at: claim.place,
      against: moneyPlace(examined, same[0]!.at),
      params: {
        said: `${claim.qualifier === 'up-to' ? 'up to' : 'exactly'} ${formatPounds(claim.pence)}`,
        recommendation: recommendationsNamed(same.map(({ at }) => at)),
        stated: `${fixed}${inSeries(sums.map(sumWords))}`,
      },
      offset: claim.offset,
    },
  ];
}

export const exactness = defineCheck({
  name: 'exactness',
  compares:
    'Whether a sum is said as fixed or as a ceiling, in the prose and in its recommendation.',
  source: 'A ceiling and a fixed sum are two different authorities.',
  codes: CODES,
  check: (examined) => amountClaimsIn(examined.claims).flatMap((claim) => against(claim, examined)),
});
