import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { type VaryGrant } from '../content/recommendation';
import { attributionOf } from './attribution';
import { code, defineCheck, type Examined, type Found } from './check';
import { type Figures } from './figures';
import { figuresFor, isRaise } from './fitting-sums';
import { amountClaimsIn, moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'to-against-by': code<{ said: string; recommendation: string; stated: string; reading: string }>({
    severity: 'stop',
    title: '“To” a maximum in one place, “by” a maximum in another',
    words: ({ said, recommendation, stated, reading }) => ({
      sentence: [`The text says “${said}”, but ${recommendation} says ${stated}.`, reading]
        .filter(Boolean)
        .join(' '),
      settle: 'Say in both places what is added and what the new maximum is.',
      at: said,
      against: stated,
    }),
    example: {
      said: 'by a maximum of £240,000 per year',
      recommendation: 'recommendation 2',
      stated: 'to a maximum of £480,000',
      reading: 'Read as “to” it would cut the agreement from £490,000 to £480,000.',
    },
  }),
};
type DirectionFound = Found<typeof CODES>;

/** Whether the sum is the one the recommendation itself states, whole or of a year. */
const isStated = ({ pence, perYear, years }: AmountClaim, { total, byYear }: Figures): boolean =>
  perYear || years.length > 0 ? [...byYear.values()].includes(pence) : pence === total;

const isNewMaximum = ({ pence, perYear, years }: AmountClaim, { after }: Figures): boolean =>
  pence === after && !perYear && years.length === 0;

/** Which way the recommendation puts the sum the words give; undefined where it is neither. */
function statedDirection(
  claim: AmountClaim,
  figures: Figures,
  as: VaryGrant['as'],
): 'by' | 'to' | undefined {
  if (isRaise(claim, figures)) return 'by';
  if (isStated(claim, figures)) return as === 'change' ? 'by' : 'to';
  return isNewMaximum(claim, figures) ? 'to' : undefined;
}

/** What the difference amounts to, where the agreement's maximum is known. */
function readingWords({ total, before }: Figures, as: VaryGrant['as']): string {
  if (before === undefined) return '';
  if (total < before) {
    return `Read as “to” it would cut the agreement from ${formatPounds(before)} to ${formatPounds(total)}.`;
  }
  const by = formatPounds(as === 'change' ? before + total : total);
  const other = formatPounds(as === 'change' ? total : before + total);
  return `The new maximum would be ${by} or ${other}.`;
}

function against(claim: AmountClaim, examined: Examined): DirectionFound[] {
  const said = claim.newMaximum ? 'to' : claim.direction;
  if (said !== 'by' && said !== 'to') return [];
  const attribution = attributionOf(claim, examined.paper.recommendations);
  if (attribution?.family !== 'vary') return [];
  return figuresFor(attribution, examined)
    .slice(0, 1)
    .flatMap(({ candidate: { one, at }, figures }): DirectionFound[] => {
      const { as, money } = one as VaryGrant;
      const stated = statedDirection(claim, figures, as);
      if (stated === undefined || stated === said) return [];
      const pounds = formatPounds(
        stated === 'to' ? (figures.after ?? figures.total) : figures.total,
      );
      const ceiling = money.kind === 'up-to' ? 'a maximum of ' : '';
      return [
        {
          code: 'to-against-by',
          at: claim.place,
          against: moneyPlace(examined, at),
          params: {
            said: claim.place.words ?? '',
            recommendation: recommendationsNamed([at]),
            stated: `${stated} ${ceiling}${pounds}`,
            reading: readingWords(figures, as),
          },
          offset: claim.offset,
        },
      ];
    });
}

export const direction = defineCheck({
  name: 'direction',
  compares:
    'Whether the prose changes an agreement “by” a sum or “to” a sum, with how its recommendation puts it.',
  source:
    'A modification letter states previous total, change and new total; “to” and “by” give different ones.',
  codes: CODES,
  check: (examined) => amountClaimsIn(examined.claims).flatMap((claim) => against(claim, examined)),
});
