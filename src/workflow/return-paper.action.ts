import { Injectable } from '@nestjs/common';
import { type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { type Rerun } from './passage/passage-act';

export interface ReturnPaperRequest extends ReasonedRequest {
  rerun: Rerun;
}

/** Gives a paper back to its author; who returns it chooses what has to run again. */
@Injectable()
export class ReturnPaper {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Refused: see `PaperActs`. */
  run({ person, number, reason, rerun }: ReturnPaperRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'return', reason, rerun } }),
    });
  }
}
