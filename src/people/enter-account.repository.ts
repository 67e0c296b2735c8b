import { Refused } from '../kernel/errors';
import { isUniqueViolation } from '../platform/database-error';
import { type Transaction } from '../record/unit-of-work.repository';
import { type Account } from './account.entity';
import { findAccount, insertAccount } from './account.repository';
import { accountFinding } from './new-account';
import { foldSignInName } from './person';

export type AccountToEnter = Pick<Account, 'id' | 'signInName' | 'displayName' | 'passwordHash'> &
  Partial<Pick<Account, 'administrator'>>;

/** Enters an open account under its names as they are kept. @throws Refused: the name is taken. */
export async function enterAccount(
  { manager, now }: Transaction,
  entered: AccountToEnter,
): Promise<Account> {
  const signInName = foldSignInName(entered.signInName);
  const taken = new Refused([accountFinding('sign-in-name-taken')]);
  if (await findAccount(manager, signInName)) throw taken;
  const account: Account = {
    id: entered.id,
    signInName,
    displayName: entered.displayName.trim(),
    passwordHash: entered.passwordHash,
    administrator: entered.administrator ?? false,
    sessionEpoch: 1,
    createdAt: now,
    disabled: false,
  };
  // On PostgreSQL another one may enter the name between the look and this.
  await insertAccount(manager, account).catch((error: unknown) => {
    throw isUniqueViolation(error) ? taken : error;
  });
  return account;
}
