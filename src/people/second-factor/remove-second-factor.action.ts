import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/errors';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { peopleFinding } from '../administration/people-finding';
import { type Proof, type ProofOffered, ProofOfPerson } from '../step-up/proof.adapter';
import { endStepUps } from '../step-up/step-up.repository';
import { deleteFactor } from './second-factor.repository';

export type SecondFactorRemoved = { outcome: 'removed' } | Exclude<Proof, { outcome: 'proved' }>;

/** A person gives the authenticator app up, with the password and a code of it. */
@Injectable()
export class RemoveSecondFactor {
  constructor(
    private readonly record: UnitOfWork,
    private readonly proof: ProofOfPerson,
  ) {}

  /** @throws Refused when there is none. */
  async run(offered: ProofOffered): Promise<SecondFactorRemoved> {
    const proof = await this.proof.prove(offered);
    if (proof.outcome !== 'proved') return proof;
    const { personId } = offered;
    const event = {
      name: 'people.second-factor-removed',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act({ kind: 'person', id: personId }, event, async ({ manager }) => {
      const removed = await deleteFactor(manager, personId);
      if (!removed) throw new Refused([peopleFinding('second-factor-off')]);
      await endStepUps(manager, personId);
      return { outcome: 'removed' };
    });
  }
}
