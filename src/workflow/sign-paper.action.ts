import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { oneDecisionAtATime } from '../agreements/authority-elsewhere.facts';
import { insertAuthority } from '../agreements/authority.repository';
import { Refused, Unavailable } from '../kernel/errors';
import { consumeStepUp } from '../people/step-up/step-up.repository';
import { notePdf } from '../platform/stored-file.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { CERTIFICATE_WORDS } from '../signatures/keys/development-authority.adapter';
import { openSigner } from '../signatures/keys/open-signer.adapter';
import { signatureFields } from '../signatures/signature-fields';
import { readPdf } from '../signatures/pdf-reading/pdf-file';
import { signField } from '../signatures/sign-field.adapter';
import { type BoundRequest } from './act-request';
import { type ActedPaper, PaperActs } from './paper-acts.repository';
import { authorityOf } from './passage/authority-of';
import { heldOf } from './passage/held';
import { type Interests } from './passage/passage-act';
import { isSigningFault, SigningDesk } from '../signatures/desk/signing-desk.adapter';
import { SigningFacts, type ToSign } from './signing.facts';

/** `shown`: SHA-256 of the file as it stands; the proof of person was given for the same. */
export type Signing = BoundRequest &
  ({ slot: 'approve' } | { slot: 'decide'; interests: Interests });

const SERVICE = { kind: 'service' } as const;

/**
 * Approves or decides a paper by a signature: reserved in a short transaction, made on the frozen
 * file outside any, recorded in another. Begun anew after a crash it goes on from where it was, and
 * what was signed once is never signed again.
 */
@Injectable()
export class SignPaper {
  constructor(
    private readonly acts: PaperActs,
    private readonly facts: SigningFacts,
    private readonly desk: SigningDesk,
  ) {}

  /**
   * @throws NotFound, NotAllowed, Stale, Refused (`step-up-needed` without a fresh proof of person):
   * nothing has changed then.
   * @throws Unavailable where the signature could not be made; the paper waits for it as before.
   */
  async run(asked: Signing): Promise<void> {
    const { id } = await this.reserve(asked);
    if (!(await this.resume(id))) throw new Unavailable('the signature');
  }

  /**
   * Makes and records the signature that is reserved, if one is; false where it could not be made.
   * @param paper UUID
   */
  async resume(paper: string): Promise<boolean> {
    const order = await this.facts.toSign(paper);
    if (!order) return true;
    try {
      await this.finish(order);
      return true;
    } catch (error) {
      if (!isSigningFault(error)) throw error;
      await this.release(order);
      return false;
    }
  }

  private reserve({ person, number, shown, ...asked }: Signing): Promise<ActedPaper> {
    const token = randomUUID();
    return this.acts.act({
      by: { kind: 'person', id: person },
      paper: number,
      // What other decisions authorise stays as it is judged here, until this one counts for them.
      ...(asked.slot === 'decide' && { first: oneDecisionAtATime }),
      want: () => ({
        action:
          asked.slot === 'approve'
            ? { kind: 'approve', shown, token }
            : { kind: 'decide', shown, token, interests: asked.interests },
      }),
      also: (_, tx) => consumeStepUp(tx, { personId: person, act: asked.slot, sha256: shown }),
    });
  }

  private async finish(order: ToSign): Promise<void> {
    const { reservation, file, signatures } = order;
    const { token } = reservation;
    const signed = await this.desk.signed({ token, file, signatures }, (shown) =>
      this.signed(shown, order),
    );
    await this.record(order, signed);
    await this.desk.forget(token);
  }

  /** The field comes from the file itself; that it is the next in turn is the signer's own rule. */
  private async signed(shown: Buffer, order: ToSign): Promise<Buffer> {
    const at = new Date(order.reservation.at);
    const field = signatureFields(readPdf(shown))[order.signatures - 1]?.name ?? '';
    const { file, passphrase } = await this.desk.key(order.signer);
    const signer = await openSigner(file, { passphrase, at });
    const { post, act, accent } = order;
    const face = { post, act, accent, certificate: CERTIFICATE_WORDS };
    return signField(shown, signer, { field, at, face });
  }

  private async record(
    { paper, reservation: { slot, token } }: ToSign,
    file: { sha256: string; size: number },
  ): Promise<void> {
    const kind = slot === 'approve' ? 'approval-signed' : 'decision-signed';
    try {
      await this.acts.act({
        by: SERVICE,
        paper,
        want: () => ({ action: { kind, token, sha256: file.sha256 } }),
        also: async (acted, tx) => {
          await notePdf(tx.manager, file, tx.now);
          if (slot === 'decide') await this.giveAuthority(acted, tx);
        },
      });
    } catch (error) {
      // Another process has recorded the same file meanwhile: there is one of a token.
      const isThere = error instanceof Refused && (await this.facts.isSigned(paper, file.sha256));
      if (!isThere) throw error;
    }
  }

  private async giveAuthority(acted: ActedPaper, tx: Transaction): Promise<void> {
    const { decision } = heldOf(acted.passage);
    if (!decision) throw new Error('A paper was decided without a decision');
    const route = this.facts.route(acted);
    for (const given of authorityOf({ paper: acted.content, route, decision })) {
      const beside = this.facts.besideAuthority(acted.content, given);
      await insertAuthority(tx, { paperId: acted.id, ...given, ...beside });
    }
  }

  private async release({ paper, reservation: { token } }: ToSign): Promise<void> {
    const signed = (await this.desk.kept(token)) !== undefined;
    await this.acts.act({
      by: SERVICE,
      paper,
      want: () => ({ action: { kind: 'release', token, signed } }),
    });
  }
}
