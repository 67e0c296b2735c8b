import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, Unavailable } from '../../kernel/errors';
import { notePdf } from '../../platform/stored-file.repository';
import { enqueue } from '../../record/outbox.repository';
import { type Transaction } from '../../record/unit-of-work.repository';
import { UnprintableText } from '../../signatures/appearance/subset-face';
import { isSigningFault, SigningDesk } from '../../signatures/desk/signing-desk.adapter';
import { openSigner } from '../../signatures/keys/open-signer.adapter';
import { readPdf } from '../../signatures/pdf-reading/pdf-file';
import { signField } from '../../signatures/sign-field.adapter';
import { signatureFields } from '../../signatures/signature-fields';
import { LetterActs } from '../letter-acts.repository';
import { type FoundLetter } from '../letter.facts';
import { type LetterAction } from '../passage/letter-action';
import { consentOf } from './reply-evidence';
import { acceptedToTell } from './reply-mail';
import { proofEvidence, provenSession, type ReplyBy, useUpProof } from './reply-proof.facts';
import { SealingFacts, type ToSeal } from './sealing.facts';

/** What a signatory gives beside the proof of who they are. */
export interface Accepting extends ReplyBy {
  /** UUID of the letter and of its signatory, as the session has them. */
  letter: string;
  signatory: string;
  /** SHA-256 of the exact file that was shown. */
  shown: string;
  name: string;
  post: string;
  /** Network address. */
  address: string;
}

const SERVICE = { kind: 'service' } as const;
/** A name that the face of the seal has no letters for is for good too. */
const isForGood = (error: unknown): error is Error =>
  isSigningFault(error) || error instanceof UnprintableText;

/**
 * Accepts a letter for the grantee: the reply and the seal reserved in one transaction, the seal made
 * on exactly the bytes shown outside any, recorded in another. Begun anew after a crash it goes on
 * from where it was, and what was sealed once is never sealed again.
 */
@Injectable()
export class AcceptLetter {
  constructor(
    private readonly acts: LetterActs,
    private readonly facts: SealingFacts,
    private readonly desk: SigningDesk,
  ) {}

  /**
   * @throws ProofLost, LinkGone, NotFound, Stale, Refused: nothing has changed then.
   * @throws Unavailable where the seal could not be made; the letter waits for a reply as before.
   */
  async run(accepting: Accepting): Promise<void> {
    const { letter, signatory } = accepting;
    await this.acts.act({
      by: { kind: 'signatory', id: signatory },
      letter,
      want: (found, tx) => this.accepted(accepting, found, tx),
    });
    if (!(await this.resume(letter))) throw new Unavailable('the seal');
  }

  /**
   * Makes and records the seal that is reserved, if one is; false where it could not be made.
   * @param letter UUID
   */
  async resume(letter: string): Promise<boolean> {
    const order = await this.facts.toSeal(letter);
    if (!order) return true;
    try {
      await this.finish(order);
      return true;
    } catch (error) {
      if (!isForGood(error)) throw error;
      await this.release(order, error.message);
      return false;
    }
  }

  /** The proof is used up with the act it was given for: what throws afterwards gives it back. */
  private async accepted(
    { session: id, shown, name, post, address }: Accepting,
    found: FoundLetter,
    tx: Transaction,
  ): Promise<LetterAction> {
    const session = await provenSession(tx, found, { session: id });
    await useUpProof(tx, session);
    const evidence = {
      ...{ name, post, address, consent: consentOf(found.basis.recipient.name) },
      ...(await proofEvidence(tx, session)),
    };
    return { kind: 'accept', shown, token: randomUUID(), evidence };
  }

  private async finish(order: ToSeal): Promise<void> {
    const { token, file } = order;
    const sealed = await this.desk.signed({ token, file, signatures: 1 }, (shown) =>
      this.sealed(shown, order),
    );
    await this.record(order, sealed);
    await this.desk.forget(token);
  }

  /** The grantee's is the first field of every letter. */
  private async sealed(shown: Buffer, { at, face, seal }: ToSeal): Promise<Buffer> {
    const field = signatureFields(readPdf(shown))[0]?.name ?? '';
    const { file, passphrase } = await this.desk.seal();
    const signer = await openSigner(file, { passphrase, at });
    return signField(shown, signer, { field, at, face, seal });
  }

  private async record(
    { letter, token, isReplyHere }: ToSeal,
    file: { sha256: string; size: number },
  ): Promise<void> {
    try {
      await this.acts.act({
        by: SERVICE,
        letter,
        want: () => ({ kind: 'sealed', token, file: file.sha256 }),
        also: async (_, tx) => {
          await notePdf(tx.manager, file, tx.now);
          if (isReplyHere) await enqueue(tx, acceptedToTell(letter));
        },
      });
    } catch (error) {
      // Another process has recorded the same file meanwhile: there is one of a token.
      const isThere = error instanceof Refused && (await this.facts.isSealed(letter, file.sha256));
      if (!isThere) throw error;
    }
  }

  private async release({ letter, token }: ToSeal, because: string): Promise<void> {
    await this.acts.act({
      by: SERVICE,
      letter,
      want: () => ({ kind: 'release', token, because }),
    });
    await this.desk.forget(token);
  }
}
