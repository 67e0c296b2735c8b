import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { ledgerFinding } from '../ledger/ledger-finding';
import { SignatoryEntity } from './organisation.entity';
import { lockSignatory } from './signatory.repository';

interface Ending {
  actor: Actor;
  organisation: string;
  signatory: string;
}

/** Somebody signs for the organisation no more; another contact is another signatory. */
@Injectable()
export class EndSignatory {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  async run({ actor, organisation, signatory: id }: Ending): Promise<void> {
    const event = {
      name: 'agreements.signatory-ended',
      subject: { kind: 'organisation', id: organisation },
      detail: { signatory: id },
    };
    await this.record.act(actor, event, async (tx) => {
      await mustKeepAgreements(tx, actor);
      const { endedAt } = await lockSignatory(tx, { id, organisationId: organisation });
      if (endedAt) throw new Refused([ledgerFinding('ledger-signatory-ended', {})]);
      await tx.manager.update(SignatoryEntity, { id }, { endedAt: tx.now });
    });
  }
}
