import { formatPounds } from '../../../kernel/money';
import { inSeries } from '../../../kernel/sentences';
import { totalOf } from '../../../papers/content/money';
import { type Paper } from '../../../papers/content/paper';
import { type Recommendation } from '../../../papers/content/recommendation';

const isGrant = (one: Recommendation) => one.kind === 'award-grant' || one.kind === 'vary-grant';

/** `up to £440,000 to Suzy Lamplugh Trust`, of which something may be held back. */
function grantWords(one: Recommendation): string[] {
  if (!isGrant(one)) return [];
  const { recipient, money } = one;
  const sum = `${money.kind === 'up-to' ? 'up to ' : ''}${formatPounds(totalOf(money.amount))}`;
  const becomes = one.kind === 'vary-grant' && one.as === 'new-maximum';
  return [`${sum}${becomes ? ' in all' : ''} to ${recipient}`];
}

const heldBack = (one: Recommendation): number =>
  'holdsBack' in one && one.holdsBack ? totalOf(one.holdsBack.amount) : 0;

/** What a decision lets be done with money, in a sentence; nothing where it gives no grant. */
export function authorityWords({ recommendations }: Pick<Paper, 'recommendations'>): string[] {
  const given = recommendations.flatMap(grantWords);
  if (given.length === 0) return [];
  const back = recommendations.reduce((sum, one) => sum + heldBack(one), 0);
  return [
    `Authority given: ${inSeries(given)}${back > 0 ? `; ${formatPounds(back)} held back` : ''}.`,
  ];
}
