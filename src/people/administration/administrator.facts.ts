import { NotAllowed, Refused } from '../../kernel/errors';
import { type Actor } from '../../record/audit-event';
import { oneAtATime } from '../../platform/database-locks.adapter';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type Account, AccountEntity } from '../account.entity';
import { lockAccount } from '../account.repository';
import { administers } from './administers';
import { peopleFinding, type PeopleFindingCode } from './people-finding';

/**
 * Whoever changes accounts and posts administers the service at that moment, whatever the session
 * says; the service itself does so from its own command line.
 * @throws NotAllowed
 */
export async function mustAdminister({ manager }: Transaction, actor: Actor): Promise<void> {
  if (actor.kind === 'system') return;
  const account =
    actor.kind === 'person' ? await manager.findOneBy(AccountEntity, { id: actor.id }) : null;
  if (!account || !administers(account)) throw new NotAllowed('administering people');
}

/** The account to be changed by another than its owner, locked. @throws NotAllowed, NotFound, Refused */
export async function accountToAdminister(
  tx: Transaction,
  actor: Actor,
  personId: string,
): Promise<Account> {
  await mustAdminister(tx, actor);
  const account = await lockAccount(tx.manager, personId);
  // A stolen session of an administrator must not turn into the account itself.
  if (actor.kind === 'person' && actor.id === personId) refuse('own-account');
  return account;
}

/** How many administer, with all of them locked, so that two cannot remove one another, nor be the first. */
export async function lockAdministrators({ manager }: Transaction): Promise<number> {
  await oneAtATime(manager, 'administrators');
  await manager.increment(AccountEntity, { administrator: true }, 'sessionEpoch', 0);
  return manager.countBy(AccountEntity, { administrator: true, disabled: false });
}

export function refuse(...codes: PeopleFindingCode[]): void {
  if (codes.length > 0) throw new Refused(codes.map(peopleFinding));
}

/** Who is written beside a row; null: the service itself. */
export const writtenBy = (actor: Actor): string | null =>
  actor.kind === 'person' ? actor.id : null;
