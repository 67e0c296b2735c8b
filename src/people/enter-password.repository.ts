import { type Transaction } from '../record/unit-of-work.repository';
import { lockAccount, updateAccount } from './account.repository';
import { endLinks } from './password-link/password-link.repository';
import { type SessionOwner } from './person';
import { forgetSignIns } from './sign-in-attempt.repository';
import { forgetProofs } from './step-up/proof.repository';
import { endStepUps } from './step-up/step-up.repository';

/**
 * Enters a new password. Everything that rested on the old one ends: sessions, links, proofs given
 * for an act, and the count of what was wrong. Gives whom a session begun from now on belongs to.
 */
export async function enterPassword(
  { manager }: Transaction,
  { id, passwordHash }: { id: string; passwordHash: string },
): Promise<SessionOwner> {
  const { sessionEpoch, signInName } = await lockAccount(manager, id);
  const epoch = sessionEpoch + 1;
  await updateAccount(manager, id, { passwordHash, sessionEpoch: epoch });
  await endLinks(manager, id);
  await endStepUps(manager, id);
  await forgetProofs(manager, id);
  await forgetSignIns(manager, signInName);
  return { personId: id, epoch };
}
