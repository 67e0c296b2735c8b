import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { accountToAdminister, refuse } from '../administration/administrator.facts';
import { type PasswordLink } from './password-link';
import { makeLink } from './password-link.repository';

/** Lets a person choose a new password by a link; the old one holds until then. */
@Injectable()
export class MakePasswordLink {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, personId: string): Promise<PasswordLink> {
    const event = {
      name: 'people.password-link-made',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act(actor, event, async (tx) => {
      const account = await accountToAdminister(tx, actor, personId);
      if (account.disabled) refuse('account-disabled');
      return makeLink(tx, personId);
    });
  }
}
