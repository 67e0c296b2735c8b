import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { mustKeepAgreements } from '../keeper.facts';
import { releaseHeldBack, type Releasing } from './later-decision.repository';

/** Records that a later decision has authorised money held back under an earlier one. */
@Injectable()
export class ReleaseHeldBack {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  async run({ actor, ...releasing }: Releasing & { actor: Actor }): Promise<void> {
    const { from, by, money } = releasing;
    const event = {
      name: 'agreements.held-back-released',
      subject: { kind: 'paper', id: from.paperId },
      detail: {
        recommendation: from.recommendation,
        by: { paper: by.paperId, recommendation: by.recommendation },
        money: { ...money },
      },
    };
    await this.record.act(actor, event, async (tx) => {
      await mustKeepAgreements(tx, actor);
      await releaseHeldBack(tx, actor, releasing);
    });
  }
}
