import { Injectable } from '@nestjs/common';
import { type BoundRequest, type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

/** Refuses what a paper asks for: a record with its reason, not a signature. */
@Injectable()
export class RefusePaper {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({ person, number, reason, shown }: ReasonedRequest & BoundRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'refuse', reason, shown } }),
    });
  }
}
