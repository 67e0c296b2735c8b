import { NotAllowed } from '../kernel/errors';
import { postsHeld } from '../people/posts/post.facts';
import { type Actor } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { keepsAgreements } from './agreement-posts';

/**
 * Whoever keeps agreements holds one of its posts at that moment, whatever the session says; the
 * service itself enters what its own command line brings.
 * @throws NotAllowed
 */
export async function mustKeepAgreements(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.kind === 'system') return;
  const posts = actor.kind === 'person' ? await postsHeld(tx, actor.id) : [];
  if (!keepsAgreements(posts)) throw new NotAllowed('keeping agreements');
}

/** Who is written beside a row, and when. */
export const enteredBy = (actor: Actor, { now }: Transaction) => ({
  enteredBy: actor.kind === 'person' ? actor.id : null,
  enteredAt: now,
});
