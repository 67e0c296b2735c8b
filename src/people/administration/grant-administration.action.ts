import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { updateAccount } from '../account.repository';
import { isOver } from '../posts/filling';
import { momentAt } from '../posts/moment.facts';
import { holdingsOfPeople } from '../posts/post-holding.repository';
import { accountToAdminister, refuse } from './administrator.facts';

/** An administrator makes another person one; nobody does so for themselves. */
@Injectable()
export class GrantAdministration {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, personId: string): Promise<void> {
    const event = {
      name: 'people.administration-granted',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act(actor, event, async (tx) => {
      const { administrator, disabled } = await accountToAdminister(tx, actor, personId);
      if (disabled) refuse('account-disabled');
      if (administrator) refuse('administers-already');
      const { day } = momentAt(tx.now);
      const holdings = await holdingsOfPeople(tx.manager, [personId]);
      if (holdings.some((holding) => !isOver(holding, day))) refuse('holds-a-post');
      await updateAccount(tx.manager, personId, { administrator: true });
    });
  }
}
