import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type LetterRequest } from './letter-request';

/** Reminds the signatory of a letter they have not answered; the link is a new one. */
@Injectable()
export class RemindSignatory {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number }: LetterRequest): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'remind' }),
    });
  }
}
