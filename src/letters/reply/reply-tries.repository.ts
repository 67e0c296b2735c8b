import { randomUUID } from 'node:crypto';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { oneAtATime } from '../../platform/database-locks.adapter';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type ReplyTry, ReplyTryEntity } from './reply.entity';
import { secondsToWait, windowStart } from './reply-limits';

/** Who tries what. */
export type Trying = Pick<ReplyTry, 'kind' | 'tokenHash' | 'address'>;

export interface TryLimits {
  byLink?: number;
  fromAddress: number;
}

/** Times of the tries that count against this one, by link and from the address. */
async function timesOf(manager: EntityManager, { kind, tokenHash, address }: Trying) {
  const byLink = await manager.findBy(ReplyTryEntity, { kind, tokenHash });
  const fromAddress = await manager.findBy(ReplyTryEntity, { kind, address });
  return [byLink, fromAddress].map((tries) => tries.map(({ at }) => at)) as [Date[], Date[]];
}

/** Whole seconds to wait before another try; 0: go on. Nothing is noted. */
export async function waitBefore(
  { manager, now }: Transaction,
  trying: Trying,
  { byLink, fromAddress }: TryLimits,
): Promise<number> {
  const [ofLink, ofAddress] = await timesOf(manager, trying);
  return Math.max(
    byLink === undefined ? 0 : secondsToWait(byLink, ofLink, now),
    secondsToWait(fromAddress, ofAddress, now),
  );
}

/** Tries at once are counted one after the other. */
export const countTries = (manager: EntityManager): Promise<void> =>
  oneAtATime(manager, 'letter replies');

export async function noteTry({ manager, now }: Transaction, trying: Trying): Promise<void> {
  await manager.delete(ReplyTryEntity, { at: LessThanOrEqual(windowStart(now)) });
  await manager.insert(ReplyTryEntity, { id: randomUUID(), ...trying, at: now });
}
