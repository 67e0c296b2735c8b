import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import { type BoundLetterRequest } from './letter-request';

/**
 * Confirms, as a second person, a reply that was given elsewhere. The service then seals the letter
 * with who recorded and who confirmed it, as it seals one accepted here.
 */
@Injectable()
export class ConfirmReplyElsewhere {
  constructor(private readonly acts: LetterActs) {}

  /** `shown`: SHA-256 of the scan. @throws NotFound, NotAllowed, Stale, Refused: see `LetterActs`. */
  run({ person, number, shown }: BoundLetterRequest): Promise<ActedLetter> {
    const token = randomUUID();
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'confirm-elsewhere', shown, token }),
    });
  }
}
