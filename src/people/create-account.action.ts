import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import type { Actor } from '../record/audit-event';
import { UnitOfWork } from '../record/unit-of-work.repository';
import { findAccount, insertAccount, personOf } from './account.repository';
import { accountFinding, newAccountFindings, type NewAccount } from './new-account';
import { Passwords } from './passwords.adapter';
import { foldSignInName, type Person } from './person';

@Injectable()
export class CreateAccount {
  constructor(
    private readonly record: UnitOfWork,
    private readonly passwords: Passwords,
  ) {}

  /** Gives a person a way in. Throws `Refused` with every finding about what was entered. */
  async run(actor: Actor, account: NewAccount): Promise<Person> {
    const findings = newAccountFindings(account);
    if (findings.length > 0) throw new Refused(findings);
    const id = randomUUID();
    const signInName = foldSignInName(account.signInName);
    const displayName = account.displayName.trim();
    const passwordHash = await this.passwords.hash(account.password);
    const event = {
      name: 'people.account-created',
      subject: { kind: 'account', id },
      // Names stay outside the chain: they may have to be erased one day, the chain may not.
      detail: { post: account.postId },
    };
    return this.record.act(actor, event, async ({ manager, now: createdAt }) => {
      const taken = await findAccount(manager, signInName);
      if (taken) throw new Refused([accountFinding('sign-in-name-taken')]);
      const { postId } = account;
      const row = { id, signInName, displayName, postId, passwordHash, createdAt, disabled: false };
      await insertAccount(manager, row);
      return personOf(row);
    });
  }
}
