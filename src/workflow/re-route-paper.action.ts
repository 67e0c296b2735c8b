import { Injectable } from '@nestjs/common';
import { type ReasonedRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

export interface ReRoutePaperRequest extends ReasonedRequest {
  /** Post id. */
  to: string;
}

/** Gives the decision to another post, of the same rank or higher. */
@Injectable()
export class ReRoutePaper {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Refused: see `PaperActs`. */
  run({ person, number, to, reason }: ReRoutePaperRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 're-route', to, reason } }),
    });
  }
}
