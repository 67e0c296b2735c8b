import { Injectable } from '@nestjs/common';
import { ConfirmSecondFactor } from '../../people/second-factor/confirm-second-factor.action';
import {
  RemoveSecondFactor,
  type SecondFactorRemoved,
} from '../../people/second-factor/remove-second-factor.action';
import { SecondFactorReader } from '../../people/second-factor/second-factor.reader';
import { type ProofOffered } from '../../people/step-up/proof.adapter';
import { type SignedInPerson } from '../request-state';
import { type AuthenticatorState } from './account.view';

const ISSUER = 'Decision papers';

/** What the account page may do with an app that is being set up or in use. */
@Injectable()
export class OwnAuthenticator {
  constructor(
    private readonly secondFactor: SecondFactorReader,
    private readonly confirming: ConfirmSecondFactor,
    private readonly removing: RemoveSecondFactor,
  ) {}

  async state({ id, signInName }: SignedInPerson): Promise<AuthenticatorState> {
    const setUp = await this.secondFactor.beingSetUp(id, { issuer: ISSUER, label: signInName });
    return { isSetUp: await this.secondFactor.isSetUp(id), setUp };
  }

  confirm(personId: string, code: string): Promise<'confirmed' | 'wrong-code'> {
    return this.confirming.run(personId, code);
  }

  remove(offered: ProofOffered): Promise<SecondFactorRemoved> {
    return this.removing.run(offered);
  }
}
