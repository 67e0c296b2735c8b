import { Injectable } from '@nestjs/common';
import { type LetterTerms } from './content/letter-terms';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type LetterRequest } from './letter-request';

export interface LetterRevision extends LetterRequest {
  /** Version the terms were read at. */
  version: number;
  /** Read by `readLetterTerms`. */
  terms: LetterTerms;
  /** Who is to accept for the recipient. */
  signatoryId?: string;
}

/** Saves a letter's terms, whole; a file that was waiting to be cleared says them no longer. */
@Injectable()
export class ReviseLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, version, terms, signatoryId }: LetterRevision): Promise<ActedLetter> {
    const chosen = signatoryId === undefined ? {} : { signatoryId };
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'revise', version, terms, ...chosen }),
    });
  }
}
