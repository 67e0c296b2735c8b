import { Injectable } from '@nestjs/common';
import { LetterActs } from '../letter-acts.repository';
import { provenSession, type ReplyBy, useUpProof } from './reply-proof.facts';

export interface Declining extends ReplyBy {
  /** UUID of the letter and of its signatory, as the session has them. */
  letter: string;
  signatory: string;
  reason: string;
}

/** Ends a letter by the grantee's no. */
@Injectable()
export class DeclineLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws ProofLost, LinkGone, NotFound, Refused: nothing has changed then. */
  async run({ letter, signatory, session, reason }: Declining): Promise<void> {
    await this.acts.act({
      by: { kind: 'signatory', id: signatory },
      letter,
      want: async (found, tx) => {
        await useUpProof(tx, await provenSession(tx, found, { session }));
        return { kind: 'decline', reason };
      },
    });
  }
}
