import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import type { Actor } from '../record/audit-event';
import { UnitOfWork } from '../record/unit-of-work.repository';
import { personOf } from './account.repository';
import { mustAdminister, writtenBy } from './administration/administrator.facts';
import { enterAccount } from './enter-account.repository';
import { newAccountFindings, type NewAccount } from './new-account';
import { Passwords } from './passwords.adapter';
import type { Person } from './person';
import { momentAt } from './posts/moment.facts';
import { insertHolding } from './posts/post-holding.repository';

/** Makes an account whose password is known, and fills its post from today on. */
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
    const { postId, password, ...names } = account;
    const passwordHash = await this.passwords.hash(password);
    const event = {
      name: 'people.account-created',
      subject: { kind: 'account', id },
      // Names stay outside the chain: they may have to be erased one day, the chain may not.
      detail: { post: postId ?? null },
    };
    return this.record.act(actor, event, async (tx) => {
      await mustAdminister(tx, actor);
      const row = await enterAccount(tx, { id, ...names, passwordHash });
      if (postId === undefined) return personOf(row, []);
      const { at: recordedAt, day: from } = momentAt(tx.now);
      const holding = { id: randomUUID(), personId: id, postId, from, recordedAt };
      await insertHolding(tx.manager, { holding, by: writtenBy(actor) });
      return personOf(row, [postId]);
    });
  }
}
