import { formatPounds } from '../../kernel/money';
import { type AmountClaim } from '../claims/claim';
import { totalOf } from '../content/money';
import { type VaryGrant } from '../content/recommendation';
import { type AGREEMENT_CODES } from './agreement.words';
import { type Examined, type Found } from './check';
import { figuresOf, numberedIn } from './figures';
import { amountClaimsIn, moneyPlace, recommendationsNamed } from './places';

/** Characters before the sum in which agreement and maximum must stand. */
const REACH = 200;
const HAS_A_MAXIMUM =
  /\bagreement\b[^£]*\b(?:has|is|stands at)\b[^£]*\b(?:maximum|worth|value)\b[^£]*$/i;
const ANOTHER = /\b(?:earlier|previous|former|first|other|another|new|was|were|had|will|would)\b/i;

/** Whether the words give the present maximum of the agreement that the paper varies. */
function isPresentMaximum({ sentence, offset, direction }: AmountClaim): boolean {
  const until = offset - sentence.from;
  const before = sentence.text.slice(Math.max(0, until - REACH), until);
  return direction === undefined && HAS_A_MAXIMUM.test(before) && !ANOTHER.test(before);
}

/** What the prose gives as the present maximum, with what the one variation of the paper states. */
export function maximumSaid(examined: Examined): Found<typeof AGREEMENT_CODES>[] {
  const [varied, ...more] = numberedIn(examined.paper.recommendations).filter(
    ({ one }) => one.kind === 'vary-grant',
  );
  const maximum = varied && (varied.one as VaryGrant).agreement.maximum;
  if (!varied || !maximum || more.length > 0) return [];
  const stated = totalOf(maximum);
  const sound = [stated, figuresOf(varied.one)?.after];
  return amountClaimsIn(examined.claims)
    .filter((claim) => isPresentMaximum(claim) && !sound.includes(claim.pence))
    .map(({ place, pence, offset }) => ({
      code: 'agreement-maximum-differs',
      at: place,
      against: moneyPlace(examined, varied.at, 'agreement/maximum'),
      params: {
        said: formatPounds(pence),
        recommendation: recommendationsNamed([varied.at]),
        stated: formatPounds(stated),
      },
      offset,
    }));
}
