import { Injectable } from '@nestjs/common';
import { type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

/** Withdraws a paper for good, until its decision-maker signs. */
@Injectable()
export class WithdrawPaper {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Refused: see `PaperActs`. */
  run({ person, number, reason }: ReasonedRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'withdraw', reason } }),
    });
  }
}
