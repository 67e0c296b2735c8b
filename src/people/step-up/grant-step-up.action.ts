import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { type Proof, ProofOfPerson } from './proof.adapter';
import { isProvable, type ProvenAct } from './step-up';
import { enterStepUp } from './step-up.repository';

export interface StepUpAsked extends ProvenAct {
  password: string;
  /** Of the authenticator app, where one is set up. */
  code?: string;
}

export type StepUpOutcome =
  { outcome: 'granted'; until: Date } | Exclude<Proof, { outcome: 'proved' }>;

/** Takes the password again before an act, for that act on that document alone. */
@Injectable()
export class GrantStepUp {
  constructor(
    private readonly record: UnitOfWork,
    private readonly proof: ProofOfPerson,
  ) {}

  /** @throws Error for an act or a hash that cannot be one: the caller has them from the service. */
  async run({ password, code, ...proven }: StepUpAsked): Promise<StepUpOutcome> {
    const { personId, act, sha256 } = proven;
    if (!isProvable(proven)) throw new Error(`no proof can be for ${act} of ${sha256}`);
    const proof = await this.proof.prove({ personId, password, code });
    if (proof.outcome !== 'proved') return proof;
    const event = {
      name: 'people.stepped-up',
      subject: { kind: 'account', id: personId },
      detail: { act, sha256 },
    };
    return this.record.act({ kind: 'person', id: personId }, event, async (tx) => ({
      outcome: 'granted',
      until: await enterStepUp(tx, proven),
    }));
  }
}
