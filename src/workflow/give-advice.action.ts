import { Injectable } from '@nestjs/common';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { type Opinion } from './passage/passage-act';

export interface GiveAdviceRequest extends BoundRequest {
  /** `finance`, `legal` … */
  advice: string;
  opinion: Opinion;
}

/** Gives the advice an adviser was called for; "not required" is an advice too. */
@Injectable()
export class GiveAdvice {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({ person, number, advice, opinion, shown }: GiveAdviceRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'advise', advice, opinion, shown } }),
    });
  }
}
