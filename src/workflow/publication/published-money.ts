import { totalOf, type Money, type SumOfMoney } from '../../papers/content/money';
import { type Recommendation } from '../../papers/content/recommendation';
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

/** What the recommendation authorises for a recipient; undefined for one that is about no grant. */
export function publishedGrant(
  recommendation: Recommendation,
  number: string,
): PublishedGrant | undefined {
  if (recommendation.kind !== 'award-grant' && recommendation.kind !== 'vary-grant')
    return undefined;
  const { recipient, purpose, money, holdsBack } = recommendation;
  const isAward = recommendation.kind === 'award-grant';
  const until = isAward ? recommendation.period?.until : recommendation.newEndDate;
  return {
    ...{ recommendation: number, recipient, purpose },
    gives: isAward ? 'award' : recommendation.as,
    money: publishedSum(money),
    ...(holdsBack && {
      heldBack: { pence: totalOf(holdsBack.amount), purpose: holdsBack.purpose },
    }),
    ...(until !== undefined && { until }),
  };
}
