import { Injectable } from '@nestjs/common';
import { Refused } from '../../../kernel/errors';
import { type Finding } from '../../../kernel/findings';
import { peopleWords } from '../../../people/administration/people-finding.words';
import { SecondFactorReader } from '../../../people/second-factor/second-factor.reader';
import { GrantStepUp, type StepUpAsked } from '../../../people/step-up/grant-step-up.action';
import { proofStatus, proofWords } from '../../account/proof.view';
import { type OwnFailure } from '../acts/act-page';

/** The password or the code was not taken: the form's own failure, with all else kept. */
export class ProofRefused extends Error {
  constructor(readonly failure: OwnFailure) {
    super('the proof of person was not taken');
  }
}

const refused = (status: number, message: string): ProofRefused =>
  new ProofRefused({ status, faults: [{ name: 'password', message }] });

const isUsedUp = ({ code }: Finding): boolean => code === 'step-up-needed';

/** The proof of person that a signature takes, asked for on the page of the signature itself. */
@Injectable()
export class SigningProof {
  constructor(
    private readonly stepUp: GrantStepUp,
    private readonly secondFactor: SecondFactorReader,
  ) {}

  /** Whether the person is asked for a code beside the password. */
  withCode(person: string): Promise<boolean> {
    return this.secondFactor.isSetUp(person);
  }

  /**
   * Does the act with a proof given just now.
   * @throws ProofRefused where it is not taken, used up by another request, or too old by then
   */
  async prove<Result>(asked: StepUpAsked, act: () => Promise<Result>): Promise<Result> {
    const proof = await this.stepUp.run(asked);
    if (proof.outcome !== 'granted') {
      throw refused(proofStatus(proof), proofWords(proof, asked.code !== undefined));
    }
    try {
      return await act();
    } catch (error) {
      const needed = error instanceof Refused ? error.findings.find(isUsedUp) : undefined;
      throw needed ? refused(409, peopleWords(needed) ?? needed.code) : error;
    }
  }
}

export const ownFailure = (error: unknown): OwnFailure | undefined =>
  error instanceof ProofRefused ? error.failure : undefined;
