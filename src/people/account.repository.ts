import type { EntityManager } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { AccountEntity, type Account } from './account.entity';
import type { Person } from './person';

/** @param posts held at the moment the person is read for */
export const personOf = (
  { id, signInName, displayName, administrator, disabled }: Account,
  posts: string[],
): Person => ({ id, signInName, displayName, posts, administrator, disabled });

/** @param signInName as `foldSignInName` gives it */
export function findAccount(manager: EntityManager, signInName: string): Promise<Account | null> {
  return manager.findOneBy(AccountEntity, { signInName });
}

export async function insertAccount(manager: EntityManager, account: Account): Promise<void> {
  await manager.insert(AccountEntity, account);
}

/**
 * The account, locked until the transaction ends: on both databases it is the UPDATE that waits for
 * whoever changes the account at the same time.
 * @throws NotFound
 */
export async function lockAccount(manager: EntityManager, id: string): Promise<Account> {
  const { affected } = await manager.increment(AccountEntity, { id }, 'sessionEpoch', 0);
  if (affected !== 1) throw new NotFound('person');
  return manager.findOneByOrFail(AccountEntity, { id });
}

/** Changes a locked account. */
export async function updateAccount(
  manager: EntityManager,
  id: string,
  changed: Partial<Omit<Account, 'id' | 'createdAt'>>,
): Promise<void> {
  await manager.update(AccountEntity, { id }, changed);
}
