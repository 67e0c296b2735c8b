import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type BoundLetterRequest } from './letter-request';

/** Sends a cleared letter to its signatory, by a link that is made when the mail is. */
@Injectable()
export class IssueLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, shown }: BoundLetterRequest): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'issue', shown }),
    });
  }
}
