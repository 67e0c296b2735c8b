import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../record/unit-of-work.repository';
import type { Account } from './account.entity';
import { personOf } from './account.repository';
import { foldSignInName, type Person, type SessionOwner } from './person';
import { postsHeld } from './posts/post.facts';
import { ProvenAccountReader } from './proven-account.reader';
import { forgetSignIns, SignInAttempts } from './sign-in-attempt.repository';

export interface Credentials {
  signInName: string;
  password: string;
  /** The browser's network address, as the trusted proxies tell it. */
  address: string;
}

/** `refused` is one answer for an unknown name, a wrong password and a disabled account. */
export type SignInOutcome =
  | { outcome: 'signed-in'; person: Person; session: SessionOwner }
  | { outcome: 'refused' }
  | { outcome: 'wait'; seconds: number };

@Injectable()
export class SignIn {
  constructor(
    private readonly record: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly accounts: ProvenAccountReader,
  ) {}

  /** Proves who comes. The caller begins a fresh session (new id) for whoever is signed in. */
  async run({ signInName: typed, password, address }: Credentials): Promise<SignInOutcome> {
    const signInName = foldSignInName(typed);
    const admitted = await this.attempts.admit({ signInName, address });
    if ('wait' in admitted) return { outcome: 'wait', seconds: admitted.wait };
    const account = await this.accounts.read(signInName, password);
    if (account) return this.signedIn(account);
    await this.attempts.markFailed(admitted.attempt);
    return { outcome: 'refused' };
  }

  private signedIn(account: Account): Promise<SignInOutcome> {
    const actor = { kind: 'person', id: account.id } as const;
    const event = { name: 'people.signed-in', subject: { kind: 'account', id: account.id } };
    return this.record.act(actor, event, (tx) => this.welcome(tx, account));
  }

  private async welcome(tx: Transaction, account: Account): Promise<SignInOutcome> {
    await forgetSignIns(tx.manager, account.signInName);
    return {
      outcome: 'signed-in',
      person: personOf(account, await postsHeld(tx, account.id)),
      // As it was when the password was proved: one that changed since opens nothing.
      session: { personId: account.id, epoch: account.sessionEpoch },
    };
  }
}
