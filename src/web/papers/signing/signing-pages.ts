import { Injectable } from '@nestjs/common';
import { Stale } from '../../../kernel/errors';
import { actAsked } from '../../../workflow/passage.reader';
import { interestsOnFile } from '../../../workflow/passage/on-file';
import { type Slot } from '../../../workflow/passage/passage-state';
import { PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { SignPaper, type Signing as SignatureAsked } from '../../../workflow/sign-paper.action';
import { type ActPage } from '../acts/act-page';
import { type PaperScene } from '../acts/paper-scene';
import { type FormReading } from '../form/form-reading';
import { paperAddress } from '../page/place-link';
import { readStillSo } from './interests.form';
import { type ProofSent, readProof } from './proof.form';
import { ownFailure, SigningProof } from './signing-proof';
import { signView } from './sign.view';

/** Somebody with another interest to declare signs nothing, so no proof is asked for. */
export type DecisionSent = ({ interests: 'still' } & ProofSent) | { interests: 'other' };

function readDecision(form: FormReading, withCode: boolean): DecisionSent | undefined {
  const interests = readStillSo(form);
  if (interests === 'other') return { interests };
  const proof = readProof(form, withCode);
  return interests && proof && { interests, ...proof };
}

const DID: Record<Slot, string> = { approve: 'approved', decide: 'decided' };

/** The two pages on which a paper is signed. */
@Injectable()
export class SigningPages {
  constructor(
    private readonly papers: PaperToSignReader,
    private readonly proof: SigningProof,
    private readonly signPaper: SignPaper,
  ) {}

  withCode(person: string): Promise<boolean> {
    return this.proof.withCode(person);
  }

  approve(scene: PaperScene, withCode: boolean): ActPage<ProofSent> {
    return {
      ...this.page(scene, { slot: 'approve', withCode }),
      heading: 'Approve and sign',
      verb: 'approve this paper',
      read: (form) => readProof(form, withCode),
      run: (sent, by) => this.sign(scene, { ...by, slot: 'approve' }, sent),
      done: () => signed(scene, 'approve'),
    };
  }

  decide(scene: PaperScene, withCode: boolean): ActPage<DecisionSent> {
    return {
      ...this.page(scene, { slot: 'decide', withCode }),
      heading: 'Decide and sign',
      verb: 'sign this paper',
      read: (form) => readDecision(form, withCode),
      run: async (sent, by) => {
        const interests = interestsOnFile(scene.standing)?.declared;
        if (sent.interests === 'other' || !interests) return;
        await this.sign(scene, { ...by, slot: 'decide', interests }, sent);
      },
      done: ({ interests }) =>
        interests === 'other' ? declareNext(scene) : signed(scene, 'decide'),
    };
  }

  private page({ viewer, standing }: PaperScene, signing: { slot: Slot; withCode: boolean }) {
    const { number } = standing;
    return {
      asked: { kind: signing.slot },
      template: `papers/signing/${signing.slot}`,
      shows: async () => signView(await this.papers.one({ viewer, number }), signing),
      failure: ownFailure,
    } as const;
  }

  /** What is no longer so is told before a password or a code is used up on it. */
  private async sign(
    { standing }: PaperScene,
    asked: SignatureAsked,
    { password, code }: ProofSent,
  ): Promise<void> {
    const { slot, shown, person } = asked;
    if (actAsked(standing, { kind: slot }).shown !== shown) {
      throw new Stale('paper', standing.version);
    }
    const proof = { personId: person, act: slot, sha256: shown, password, code };
    await this.proof.prove(proof, () => this.signPaper.run(asked));
  }
}

function signed({ standing: { number, passage } }: PaperScene, slot: Slot) {
  const words = `You ${DID[slot]} ${passage.reference} and signed it`;
  return { words, href: `${paperAddress(number)}/${slot}` };
}

function declareNext({ standing: { number } }: PaperScene) {
  const words = 'Nothing is signed. Say what the interest is';
  return { words, href: `${paperAddress(number)}/interests` };
}
