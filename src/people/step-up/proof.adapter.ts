import { Injectable } from '@nestjs/common';
import { ProvenAccountReader } from '../proven-account.reader';
import { SecondFactorProof } from '../second-factor/second-factor-proof.adapter';
import { ProofAttempts } from './proof.repository';

export interface ProofOffered {
  personId: string;
  password: string;
  /** Of the authenticator app; needed where one is set up, looked at nowhere else. */
  code?: string;
}

/** `wrong` is one answer for password and code: neither can be guessed apart from the other. */
export type Proof =
  | { outcome: 'proved' }
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'locked'; seconds: number };

/** Proves again that whoever is signed in is the person: five wrong proofs in 15 minutes are enough. */
@Injectable()
export class ProofOfPerson {
  constructor(
    private readonly attempts: ProofAttempts,
    private readonly accounts: ProvenAccountReader,
    private readonly secondFactor: SecondFactorProof,
  ) {}

  /** Not within a transaction: it takes tens of milliseconds. A code that proved is taken for good. */
  async prove(offered: ProofOffered): Promise<Proof> {
    const { personId } = offered;
    const admitted = await this.attempts.admit(personId);
    if ('wait' in admitted) return { outcome: 'locked', seconds: admitted.wait };
    if (!(await this.holds(offered))) return { outcome: 'wrong', triesLeft: admitted.triesLeft };
    await this.attempts.forget(personId);
    return { outcome: 'proved' };
  }

  private async holds({ personId, password, code = '' }: ProofOffered): Promise<boolean> {
    const isRight = await this.accounts.isRight(personId, password);
    // Looked at in any case, so that the time taken does not tell a right password from a wrong one.
    const looked = await this.secondFactor.look(personId, code);
    if (!isRight || looked === 'wrong') return false;
    return looked === 'not-set-up' || this.secondFactor.take(personId, looked.step);
  }
}
