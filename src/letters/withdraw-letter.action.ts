import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type ReasonedLetterRequest } from './letter-request';

/** Takes a letter back that nobody has begun to sign for the body; its money is free again. */
@Injectable()
export class WithdrawLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, reason }: ReasonedLetterRequest): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'withdraw', reason }),
    });
  }
}
