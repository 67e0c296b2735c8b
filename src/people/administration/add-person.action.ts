import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { personOf } from '../account.repository';
import { enterAccount } from '../enter-account.repository';
import { nameFindings, type NewAccount } from '../new-account';
import { makeLink } from '../password-link/password-link.repository';
import { Passwords } from '../passwords.adapter';
import { mustAdminister } from './administrator.facts';
import { type PersonAdded } from './person-added';

/** Makes an account without a post; nobody but its owner ever knows its password. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly record: UnitOfWork,
    private readonly passwords: Passwords,
  ) {}

  /** @throws NotAllowed, Refused with every finding about what was entered */
  async run(
    actor: Actor,
    names: Pick<NewAccount, 'signInName' | 'displayName'>,
  ): Promise<PersonAdded> {
    const findings = nameFindings(names);
    if (findings.length > 0) throw new Refused(findings);
    const id = randomUUID();
    const passwordHash = await this.passwords.hashOfNone();
    const event = { name: 'people.account-created', subject: { kind: 'account', id } };
    return this.record.act(actor, event, async (tx) => {
      await mustAdminister(tx, actor);
      const account = await enterAccount(tx, { id, ...names, passwordHash });
      return { person: personOf(account, []), link: await makeLink(tx, id) };
    });
  }
}
