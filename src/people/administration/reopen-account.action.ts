import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { updateAccount } from '../account.repository';
import { type PasswordLink } from '../password-link/password-link';
import { makeLink } from '../password-link/password-link.repository';
import { accountToAdminister, refuse } from './administrator.facts';

/**
 * Opens a closed account again, because one person has one account. It comes back without posts and
 * without administration, and its old password stands until the link has set another.
 */
@Injectable()
export class ReopenAccount {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, personId: string): Promise<PasswordLink> {
    const event = { name: 'people.account-reopened', subject: { kind: 'account', id: personId } };
    return this.record.act(actor, event, async (tx) => {
      const { disabled } = await accountToAdminister(tx, actor, personId);
      if (!disabled) refuse('account-not-disabled');
      await updateAccount(tx.manager, personId, { disabled: false });
      return makeLink(tx, personId);
    });
  }
}
