import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type ReasonedLetterRequest } from './letter-request';

export interface LetterReissue extends ReasonedLetterRequest {
  /** UUID of a verified signatory of the recipient. */
  signatoryId: string;
}

/** Sends the same letter to another signatory, or again to the same one; earlier links count no longer. */
@Injectable()
export class ReissueLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, signatoryId, reason }: LetterReissue): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 're-issue', signatoryId, reason }),
    });
  }
}
