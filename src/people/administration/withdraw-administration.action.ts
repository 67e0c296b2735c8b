import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { updateAccount } from '../account.repository';
import { accountToAdminister, lockAdministrators, refuse } from './administrator.facts';

/** An administrator ends another's administration. */
@Injectable()
export class WithdrawAdministration {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, personId: string): Promise<void> {
    const event = {
      name: 'people.administration-withdrawn',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act(actor, event, async (tx) => {
      const administrators = await lockAdministrators(tx);
      const { administrator } = await accountToAdminister(tx, actor, personId);
      if (!administrator) refuse('administers-not');
      if (administrators === 1) refuse('last-administrator');
      await updateAccount(tx.manager, personId, { administrator: false });
    });
  }
}
