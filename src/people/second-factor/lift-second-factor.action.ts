import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { accountToAdminister, refuse } from '../administration/administrator.facts';
import { endStepUps } from '../step-up/step-up.repository';
import { deleteFactor } from './second-factor.repository';

/** An administrator removes the app of a person who has lost the device. */
@Injectable()
export class LiftSecondFactor {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, personId: string): Promise<void> {
    const event = {
      name: 'people.second-factor-lifted',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act(actor, event, async (tx) => {
      await accountToAdminister(tx, actor, personId);
      if (!(await deleteFactor(tx.manager, personId))) refuse('second-factor-off');
      await endStepUps(tx.manager, personId);
    });
  }
}
