import { Injectable } from '@nestjs/common';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { type Interests } from './passage/passage-act';

export interface DeclareInterestsRequest extends BoundRequest {
  interests: Interests;
}

/** Declares the decision-maker’s interests in the matter, or that there are none. */
@Injectable()
export class DeclareInterests {
  constructor(private readonly acts: PaperActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `PaperActs`. */
  run({ person, number, interests, shown }: DeclareInterestsRequest): Promise<ActedPaper> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      want: () => ({ action: { kind: 'declare-interests', interests, shown } }),
    });
  }
}
