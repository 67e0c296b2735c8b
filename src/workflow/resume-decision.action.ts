import { Injectable } from '@nestjs/common';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { type Interests } from './passage/passage-act';

export interface ResumeDecisionRequest extends BoundRequest {
  interests: Interests;
}

/** Takes a postponed decision up again, on the same copy, with interests confirmed. */
@Injectable()
export class ResumeDecision {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({ person, number, interests, shown }: ResumeDecisionRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'resume', interests, shown } }),
    });
  }
}
