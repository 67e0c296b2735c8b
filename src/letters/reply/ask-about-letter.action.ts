import { Injectable } from '@nestjs/common';
import { LetterActs } from '../letter-acts.repository';
import { provenSession, type ReplyBy } from './reply-proof.facts';

export interface Asking extends ReplyBy {
  /** UUID of the letter and of its signatory, as the session has them. */
  letter: string;
  signatory: string;
  words: string;
}

/** Asks the body about a letter, which goes on waiting for its reply. */
@Injectable()
export class AskAboutLetter {
  constructor(private readonly acts: LetterActs) {}

  /** @throws ProofLost, LinkGone, NotFound, Refused: nothing has changed then. */
  async run({ letter, signatory, session, words }: Asking): Promise<void> {
    await this.acts.act({
      by: { kind: 'signatory', id: signatory },
      letter,
      want: async (found, tx) => {
        await provenSession(tx, found, { session });
        return { kind: 'ask', words };
      },
    });
  }
}
