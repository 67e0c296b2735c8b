import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, Unavailable } from '../kernel/errors';
import { consumeStepUp } from '../people/step-up/step-up.repository';
import { notePdf } from '../platform/stored-file.repository';
import { isSigningFault, SigningDesk } from '../signatures/desk/signing-desk.adapter';
import { CERTIFICATE_WORDS } from '../signatures/keys/development-authority.adapter';
import { openSigner } from '../signatures/keys/open-signer.adapter';
import { readPdf } from '../signatures/pdf-reading/pdf-file';
import { signField } from '../signatures/sign-field.adapter';
import { signatureFields } from '../signatures/signature-fields';
import { comesIntoForce } from './in-force.repository';
import { type BoundLetterRequest } from './letter-request';
import { type ActedLetter, LetterActs } from './letter-acts.repository';
import {
  LetterSigningFacts,
  type LetterToSign,
  SIGNATURES_OF_LETTER,
} from './letter-signing.facts';

/** Name of the act a proof of person is given for, on the letter's file. */
export const SIGN_LETTER = 'sign-letter';

const SERVICE = { kind: 'service' } as const;

/** The ledger's refusal is for good too. */
const isForGood = (error: unknown): error is Error =>
  isSigningFault(error) || error instanceof Refused;

/**
 * Signs an accepted letter for the body: reserved in a short transaction, made on the sealed file
 * outside any, recorded in another, by which the letter comes into force. Begun anew after a crash it
 * goes on from where it was, and what was signed once is never signed again.
 */
@Injectable()
export class SignLetter {
  constructor(
    private readonly acts: LetterActs,
    private readonly facts: LetterSigningFacts,
    private readonly desk: SigningDesk,
  ) {}

  /**
   * `shown`: SHA-256 of the file as it stands; the proof of person was given for the same.
   * @throws NotFound, NotAllowed, Stale, Refused (`step-up-needed` without a fresh proof of person):
   * nothing has changed then.
   * @throws Unavailable where the signature could not be made, or the ledger no longer lets the
   * letter come into force; it waits to be signed as before.
   */
  async run(asked: BoundLetterRequest): Promise<void> {
    const { id } = await this.reserve(asked);
    if (!(await this.resume(id))) throw new Unavailable('the signature');
  }

  /**
   * Makes and records the signature that is reserved, if one is; false where it could not be.
   * @param letter UUID
   */
  async resume(letter: string): Promise<boolean> {
    const order = await this.facts.toSign(letter);
    if (!order) return true;
    try {
      await this.finish(order);
      return true;
    } catch (error) {
      if (!isForGood(error)) throw error;
      await this.release(order, error);
      return false;
    }
  }

  private reserve({ person, number, shown }: BoundLetterRequest): Promise<ActedLetter> {
    const token = randomUUID();
    return this.acts.act({
      by: { kind: 'person', id: person },
      letter: number,
      want: () => ({ kind: 'sign', shown, token }),
      also: (_, tx) => consumeStepUp(tx, { personId: person, act: SIGN_LETTER, sha256: shown }),
    });
  }

  private async finish(order: LetterToSign): Promise<void> {
    const { token, file } = order;
    const reserved = { token, file, signatures: SIGNATURES_OF_LETTER };
    const signed = await this.desk.signed(reserved, (shown) => this.signed(shown, order));
    await this.record(order, signed);
    await this.desk.forget(token);
  }

  private async signed(shown: Buffer, order: LetterToSign): Promise<Buffer> {
    const at = new Date(order.at);
    const field = signatureFields(readPdf(shown))[SIGNATURES_OF_LETTER - 1]?.name ?? '';
    const { file, passphrase } = await this.desk.key(order.signer);
    const signer = await openSigner(file, { passphrase, at });
    const { post, act, accent } = order;
    const face = { post, act, accent, certificate: CERTIFICATE_WORDS };
    return signField(shown, signer, { field, at, face });
  }

  private async record(
    { letter, token }: LetterToSign,
    file: { sha256: string; size: number },
  ): Promise<void> {
    try {
      await this.acts.act({
        by: SERVICE,
        letter,
        want: () => ({ kind: 'signed', token, file: file.sha256 }),
        also: async (acted, tx) => {
          await notePdf(tx.manager, file, tx.now);
          return comesIntoForce(tx, acted);
        },
      });
    } catch (error) {
      // Another process has recorded the same file meanwhile: there is one of a token.
      const isThere =
        error instanceof Refused && (await this.facts.isRecorded(letter, file.sha256));
      if (!isThere) throw error;
    }
  }

  /** What was made is not kept: nobody has seen it, and the letter is signed anew or not at all. */
  private async release({ letter, token }: LetterToSign, { message }: Error): Promise<void> {
    await this.acts.act({
      by: SERVICE,
      letter,
      want: () => ({ kind: 'release', token, because: message }),
    });
    await this.desk.forget(token);
  }
}
