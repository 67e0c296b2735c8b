import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type LetterRequest } from './letter-request';

export interface QuestionAnswer extends LetterRequest {
  words: string;
}

/** Answers what the signatory has asked; the letter stays as it is. */
@Injectable()
export class AnswerQuestion {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, words }: QuestionAnswer): Promise<ActedLetter> {
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'answer', words }),
    });
  }
}
