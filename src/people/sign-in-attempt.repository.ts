import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { oneAtATime } from '../platform/database-locks.adapter';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { secondsToWait, windowStart } from './sign-in-throttle';

/** Who tries to sign in: the name, folded, and the network address. */
export interface Comer {
  signInName: string;
  address: string;
}

const hashOf = (signInName: string): string =>
  createHash('sha256').update(signInName, 'utf8').digest('hex');

/** A success ends the name's count; other names' failures from the same address stay. */
export async function forgetSignIns(manager: EntityManager, signInName: string): Promise<void> {
  await manager.delete(SignInAttemptEntity, { nameHash: hashOf(signInName) });
}

/** The attempts of the last minutes. They are not acts, so they are written outside the record. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts and notes the attempt in one transaction, before the password is looked at. Gives the
   * seconds to wait, and then notes nothing, or the id of the noted attempt.
   */
  admit({ signInName, address }: Comer): Promise<{ wait: number } | { attempt: string }> {
    const nameHash = hashOf(signInName);
    return this.dataSource.transaction(async (manager) => {
      // Attempts at once are counted one after the other.
      await oneAtATime(manager, 'sign-in');
      const now = this.clock.now();
      await manager.delete(SignInAttemptEntity, { at: LessThanOrEqual(windowStart(now)) });
      const ofName = await manager.findBy(SignInAttemptEntity, { nameHash });
      const fromAddress = await manager.findBy(SignInAttemptEntity, { address });
      const wait = secondsToWait({ ofName, fromAddress }, now);
      if (wait > 0) return { wait };
      const attempt = randomUUID();
      const row = { id: attempt, nameHash, address, at: now, failed: false };
      await manager.insert(SignInAttemptEntity, row);
      return { attempt };
    });
  }

  async markFailed(attempt: string): Promise<void> {
    await this.dataSource.manager.update(SignInAttemptEntity, { id: attempt }, { failed: true });
  }
}
