import { Injectable } from '@nestjs/common';
import { keepsAgreements } from '../agreements/agreement-posts';
import { NotAllowed, NotFound } from '../kernel/errors';
import { postsHeld } from '../people/posts/post.facts';
import { type Transaction, UnitOfWork } from '../record/unit-of-work.repository';
import { doObligation } from './obligation.repository';

export interface ObligationDone {
  /** Person id. */
  person: string;
  /** UUID. */
  obligation: string;
  /** What shows it: `Report of 12 October 2024`. */
  note?: string;
}

/** Records that a report came or a condition is met. Once it is done it stays so. */
@Injectable()
export class DoObligation {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound for one that is not there or done already */
  async run(asked: ObligationDone): Promise<void> {
    const { person, obligation } = asked;
    await this.record.act(
      { kind: 'person', id: person },
      (letterId: string) => ({
        name: 'letters.obligation-done',
        subject: { kind: 'letter', id: letterId },
        detail: { obligation },
      }),
      (tx) => this.within(tx, asked),
    );
  }

  private async within(
    tx: Transaction,
    { person, obligation, note }: ObligationDone,
  ): Promise<string> {
    if (!keepsAgreements(await postsHeld(tx, person))) throw new NotAllowed('keeping agreements');
    const letter = await doObligation(tx, { id: obligation, doneBy: person, note: note ?? null });
    if (letter === undefined) throw new NotFound('obligation');
    return letter;
  }
}
