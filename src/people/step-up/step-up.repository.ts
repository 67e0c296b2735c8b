import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { Refused } from '../../kernel/errors';
import { type Transaction } from '../../record/unit-of-work.repository';
import { peopleFinding } from '../administration/people-finding';
import { stepUpExpiry, type ProvenAct } from './step-up';
import { StepUpEntity } from './step-up.entity';

const rowKey = ({ personId, act, sha256 }: ProvenAct) => ({ accountId: personId, act, sha256 });

/** Lets the act be done once, until the time given back. A second proof of the same prolongs it. */
export async function enterStepUp({ manager, now }: Transaction, proven: ProvenAct): Promise<Date> {
  const expiresAt = stepUpExpiry(now);
  await manager.delete(StepUpEntity, { expiresAt: LessThanOrEqual(now) });
  const row = { ...rowKey(proven), grantedAt: now, expiresAt };
  await manager.upsert(StepUpEntity, row, ['accountId', 'act', 'sha256']);
  return expiresAt;
}

/**
 * Uses up the person's proof for this act on exactly this document, within the acting transaction:
 * whatever else refuses the act gives the proof back with it.
 * @throws Refused with `step-up-needed` where there is none, it is used, or older than five minutes.
 */
export async function consumeStepUp(
  { manager, now }: Transaction,
  proven: ProvenAct,
): Promise<void> {
  const where = { ...rowKey(proven), expiresAt: MoreThan(now) };
  const { affected } = await manager.delete(StepUpEntity, where);
  if (affected !== 1) throw new Refused([peopleFinding('step-up-needed')]);
}

export async function endStepUps(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(StepUpEntity, { accountId });
}
