import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/errors';
import { UnitOfWork } from '../record/unit-of-work.repository';
import { enterPassword } from './enter-password.repository';
import { passwordFindings } from './new-account';
import { Passwords } from './passwords.adapter';
import { type SessionOwner } from './person';
import { type Proof, ProofOfPerson } from './step-up/proof.adapter';

export interface PasswordChange {
  personId: string;
  current: string;
  /** Of the authenticator app, where one is set up. */
  code?: string;
  fresh: string;
}

export type PasswordChanged =
  { outcome: 'changed'; session: SessionOwner } | Exclude<Proof, { outcome: 'proved' }>;

/** A person changes the password. All sessions end; the caller begins a new one for this browser. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly record: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly proof: ProofOfPerson,
  ) {}

  /** @throws Refused with what is wrong with the new password, before the current one is looked at. */
  async run({ personId, current, code, fresh }: PasswordChange): Promise<PasswordChanged> {
    const findings = passwordFindings(fresh);
    if (findings.length > 0) throw new Refused(findings);
    const proof = await this.proof.prove({ personId, password: current, code });
    if (proof.outcome !== 'proved') return proof;
    const passwordHash = await this.passwords.hash(fresh);
    const event = {
      name: 'people.password-changed',
      subject: { kind: 'account', id: personId },
    };
    return this.record.act({ kind: 'person', id: personId }, event, async (tx) => ({
      outcome: 'changed',
      session: await enterPassword(tx, { id: personId, passwordHash }),
    }));
  }
}
