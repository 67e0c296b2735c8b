import { Injectable } from '@nestjs/common';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';

/** Clears a paper as its head of service. */
@Injectable()
export class ClearPaper {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({ person, number, shown }: BoundRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'clear', shown } }),
    });
  }
}
