import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { type AuthorityKey } from '../authority';
import { mustKeepAgreements } from '../keeper.facts';
import { type Closing } from '../ledger/ledger-facts';
import { closeAuthority } from './later-decision.repository';

interface ClosingAsked {
  actor: Actor;
  authority: AuthorityKey;
  closing: Closing;
}

/** Records that a later decision has ended what is unused of an authority. */
@Injectable()
export class CloseAuthority {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  async run({ actor, authority, closing }: ClosingAsked): Promise<void> {
    const { paperId, recommendation } = authority;
    const event = {
      name: 'agreements.authority-closed',
      subject: { kind: 'paper', id: paperId },
      detail: { recommendation, ...closing },
    };
    await this.record.act(actor, event, async (tx) => {
      await mustKeepAgreements(tx, actor);
      await closeAuthority(tx, actor, { authority, closing });
    });
  }
}
