import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { AccountEntity } from '../account.entity';
import { ProofAttemptEntity } from './step-up.entity';
import { proofsCountFrom, secondsUntilNextTry, triesLeft } from './tries-left';

/** A success ends the count. */
export async function forgetProofs(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(ProofAttemptEntity, { accountId });
}

/** The proofs of the last minutes. They are not acts, so they are written outside the record. */
@Injectable()
export class ProofAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts and notes a proof before the password is looked at, so that many at once are no way round.
   * Gives the seconds to wait, and then notes nothing, or how many more wrong ones would be taken.
   */
  admit(accountId: string): Promise<{ wait: number } | { triesLeft: number }> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      // Locks the account: two proofs at once are counted one after the other on both databases.
      await manager.increment(AccountEntity, { id: accountId }, 'sessionEpoch', 0);
      await manager.delete(ProofAttemptEntity, { at: LessThanOrEqual(proofsCountFrom(now)) });
      const rows = await manager.findBy(ProofAttemptEntity, { accountId });
      const attempts = rows.map(({ at }) => at);
      const wait = secondsUntilNextTry(attempts, now);
      if (wait > 0) return { wait };
      await manager.insert(ProofAttemptEntity, { id: randomUUID(), accountId, at: now });
      return { triesLeft: triesLeft([...attempts, now], now) };
    });
  }

  forget(accountId: string): Promise<void> {
    return forgetProofs(this.dataSource.manager, accountId);
  }
}
