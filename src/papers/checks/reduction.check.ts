import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { sumWords, variedWords } from '../wording-money';
import { wordsBefore } from './attribution-by-words';
import { IS_OF, narrowed } from './candidates';
import { code, defineCheck, type Examined, type Found } from './check';
import { figuresOf, type Numbered, numberedIn, sumOf } from './figures';
import { amountClaimsIn, moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'reduced-nowhere': code<{ said: string; recommendation: string; stated: string }>({
    severity: 'stop',
    title: 'The text lowers a grant that no recommendation lowers',
    words: ({ said, recommendation, stated }) => ({
      sentence: `The text lowers the grant by ${said}, but ${recommendation} ${stated}.`,
      settle: `Lower the sum of ${recommendation}, or take the reduction out of the text.`,
      at: `lower by ${said}`,
      against: stated,
    }),
    example: {
      said: '£20,000',
      recommendation: 'recommendation 2',
      stated: 'varies it by up to £440,000',
    },
  }),
};

const GRANT = '(?:grant|agreement|award|maximum)s?\\b';
const QUITE_NEAR = '[^.;:£]{0,80}';
const LOWERS = [
  new RegExp(
    `\\b${GRANT}${QUITE_NEAR}\\b(?:is|are|be|being)\\s+(?:(?:then|also|thereby)\\s+)?(?:reduced|lowered|cut|decreased)\\s+$`,
    'i',
  ),
  new RegExp(
    `\\b(?:reduc(?:e|es|ing)|lower(?:s|ing)?|cut(?:s|ting)?|decreas(?:e|es|ing))\\s+${QUITE_NEAR}\\b${GRANT}${QUITE_NEAR}$`,
    'i',
  ),
];
/** What would happen in a case that has not come is not what the paper does. */
const A_CASE = /\b(?:if|unless|in the event|should|may|might|could|any)\b/i;

const isLowered = (claim: AmountClaim): boolean =>
  claim.direction === 'by' &&
  !claim.sentence.background &&
  !A_CASE.test(claim.sentence.text) &&
  LOWERS.some((pattern) => pattern.test(wordsBefore(claim)));

/** Whether a recommendation does lower by the sum, or may do so for all that is known. */
function mayLower({ one }: Numbered, { pence }: AmountClaim): boolean {
  if (one.kind !== 'vary-grant' || one.as === 'change') return false;
  const { before, after } = figuresOf(one)!;
  return before === undefined || before - after! === pence;
}

const statedWords = ({ one }: Numbered): string => {
  if (one.kind === 'vary-grant') return `varies it ${variedWords(one.money, one.as)}`;
  return `is for ${sumWords(sumOf(one)!)}`;
};

function against(claim: AmountClaim, examined: Examined): Found<typeof CODES>[] {
  const grants = numberedIn(examined.paper.recommendations).filter(
    ({ one }) => IS_OF.vary(one) || IS_OF.award(one),
  );
  const [meant, ...more] = narrowed(grants, claim);
  if (!meant || more.length > 0 || mayLower(meant, claim)) return [];
  return [
    {
      code: 'reduced-nowhere',
      at: claim.place,
      against: moneyPlace(examined, meant.at),
      params: {
        said: formatPounds(claim.pence),
        recommendation: recommendationsNamed([meant.at]),
        stated: statedWords(meant),
      },
      offset: claim.offset,
    },
  ];
}

export const reduction = defineCheck({
  name: 'reduction',
  compares: 'Sums by which the prose lowers a grant with what its recommendation does to it.',
  source: 'A grant is lowered by a decision, not by a sentence beside it.',
  codes: CODES,
  check: (examined) =>
    amountClaimsIn(examined.claims)
      .filter(isLowered)
      .flatMap((claim) => against(claim, examined)),
});
