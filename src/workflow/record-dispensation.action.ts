import { Injectable } from '@nestjs/common';
import { type BoundRequest, type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

export interface RecordDispensationRequest extends BoundRequest, ReasonedRequest {
  /** Number of the declaration dispensed from. */
  declaration: number;
}

/** Records, by somebody else, that a prejudicial interest does not keep the decision-maker from deciding. */
@Injectable()
export class RecordDispensation {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({
    person,
    number,
    declaration,
    reason,
    shown,
  }: RecordDispensationRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'record-dispensation', declaration, reason, shown } }),
    });
  }
}
