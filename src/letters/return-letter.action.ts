import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type ReasonedLetterRequest } from './letter-request';

/** Gives a letter back to the commercial team, who makes it anew. */
@Injectable()
export class ReturnLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, reason }: ReasonedLetterRequest): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'return', reason }),
    });
  }
}
