import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type BoundLetterRequest } from './letter-request';

/** Clears exactly the file that was shown; the money of its decision is held for it from then on. */
@Injectable()
export class ClearLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, shown }: BoundLetterRequest): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'clear', shown }),
    });
  }
}
