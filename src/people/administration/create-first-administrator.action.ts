import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { personOf } from '../account.repository';
import { enterAccount } from '../enter-account.repository';
import { nameFindings, type NewAccount } from '../new-account';
import { makeLink } from '../password-link/password-link.repository';
import { Passwords } from '../passwords.adapter';
import { lockAdministrators, refuse } from './administrator.facts';
import { type PersonAdded } from './person-added';

/** Makes the administrator a new service begins with; whoever runs the machine may, once. */
@Injectable()
export class CreateFirstAdministrator {
  constructor(
    private readonly record: UnitOfWork,
    private readonly passwords: Passwords,
  ) {}

  /** @throws Refused where somebody administers already, or with what is wrong with the names */
  async run(names: Pick<NewAccount, 'signInName' | 'displayName'>): Promise<PersonAdded> {
    const findings = nameFindings(names);
    if (findings.length > 0) throw new Refused(findings);
    const id = randomUUID();
    const passwordHash = await this.passwords.hashOfNone();
    const event = {
      name: 'people.first-administrator-created',
      subject: { kind: 'account', id },
    };
    return this.record.act({ kind: 'system' }, event, async (tx) => {
      if ((await lockAdministrators(tx)) > 0) refuse('administrator-exists');
      const row = { id, ...names, passwordHash, administrator: true };
      const account = await enterAccount(tx, row);
      return { person: personOf(account, []), link: await makeLink(tx, id) };
    });
  }
}
