import { Injectable } from '@nestjs/common';
import { type LocalDate } from '../kernel/local-date';
import { type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

export interface PostponeDecisionRequest extends ReasonedRequest {
  until?: LocalDate;
}

/** Puts a decision off. */
@Injectable()
export class PostponeDecision {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Refused: see `PaperActs`. */
  run({ person, number, reason, until }: PostponeDecisionRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'postpone', reason, ...(until !== undefined && { until }) } }),
    });
  }
}
