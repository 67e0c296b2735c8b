import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { peopleFinding } from '../administration/people-finding';
import { lockAccount } from '../account.repository';
import { type Proof, ProofOfPerson } from '../step-up/proof.adapter';
import { SecondFactorCodes } from './codes.adapter';
import { beginFactor, findConfirmedFactor } from './second-factor.repository';

export type SecondFactorBegun = { outcome: 'begun' } | Exclude<Proof, { outcome: 'proved' }>;

/** Makes the secret of an authenticator app. It counts from the first code on that proves it. */
@Injectable()
export class BeginSecondFactor {
  constructor(
    private readonly record: UnitOfWork,
    private readonly proof: ProofOfPerson,
    private readonly codes: SecondFactorCodes,
  ) {}

  /** @throws Refused when one is set up already. */
  async run(personId: string, password: string): Promise<SecondFactorBegun> {
    const proof = await this.proof.prove({ personId, password });
    if (proof.outcome !== 'proved') return proof;
    const sealedSecret = await this.codes.freshSecret(personId);
    const event = {
      name: 'people.second-factor-begun',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act({ kind: 'person', id: personId }, event, async (tx) => {
      await lockAccount(tx.manager, personId);
      if (await findConfirmedFactor(tx.manager, personId)) {
        throw new Refused([peopleFinding('second-factor-on')]);
      }
      await beginFactor(tx, { accountId: personId, sealedSecret });
      return { outcome: 'begun' };
    });
  }
}
