import type { EntityManager } from 'typeorm';
import { AccountEntity, type Account } from './account.entity';
import type { Person } from './person';

export const personOf = ({ id, signInName, displayName, postId, disabled }: Account): Person => ({
  id,
  signInName,
  displayName,
  postId,
  disabled,
});

/** @param signInName as `foldSignInName` gives it */
export function findAccount(manager: EntityManager, signInName: string): Promise<Account | null> {
  return manager.findOneBy(AccountEntity, { signInName });
}

export async function insertAccount(manager: EntityManager, account: Account): Promise<void> {
  await manager.insert(AccountEntity, account);
}
