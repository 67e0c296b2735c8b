import { totalOf, type Money, type SumOfMoney } from '../../papers/content/money';
import {
  type AwardGrant,
  type Recommendation,
  type VaryGrant,
} from '../../papers/content/recommendation';
import { type PublishedGrant, type PublishedMoney } from '../../register/published-decision';

function publishedSum({ kind, amount }: SumOfMoney): PublishedMoney {
  const split = amount.kind === 'by-year' ? amount.byYear : undefined;
  return {
    kind,
    pence: totalOf(amount),
    ...(split && { byYear: split.map(({ year, pence }) => ({ year, pence })) }),
  };
}

/** A sum that is known; nothing for one still to be determined, and where no money moves. */
export const publishedMoney = (money: Money): PublishedMoney | undefined =>
  money.kind === 'exact' || money.kind === 'up-to' ? publishedSum(money) : undefined;

type Grant = AwardGrant | VaryGrant;

const isGrant = (one: Recommendation): one is Grant =>
  one.kind === 'award-grant' || one.kind === 'vary-grant';

/** The agreement and how the money stands to it; of an award there is none yet. */
function given(grant: Grant): Pick<PublishedGrant, 'gives' | 'agreement' | 'until'> {
  if (grant.kind === 'award-grant') {
    const until = grant.period?.until;
    return { gives: 'award', ...(until !== undefined && { until }) };
  }
  const { as: gives, agreement, newEndDate: until } = grant;
  return {
    gives,
    ...(agreement.reference !== undefined && { agreement: agreement.reference }),
    ...(until !== undefined && { until }),
  };
}

/** What the recommendation authorises for a recipient; undefined for one that is about no grant. */
export function publishedGrant(
  recommendation: Recommendation,
  number: string,
): PublishedGrant | undefined {
  if (!isGrant(recommendation)) return undefined;
  const { recipient, purpose, money, holdsBack } = recommendation;
  return {
    ...{ recommendation: number, recipient, purpose },
    ...given(recommendation),
    money: publishedSum(money),
    ...(holdsBack && {
      heldBack: { pence: totalOf(holdsBack.amount), purpose: holdsBack.purpose },
    }),
  };
}
