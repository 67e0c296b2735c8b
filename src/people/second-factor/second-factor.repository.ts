import { IsNull, LessThan, Not, type EntityManager } from 'typeorm';
import { type Transaction } from '../../record/unit-of-work.repository';
import { SecondFactorEntity, type SecondFactor } from './second-factor.entity';

/** The person's app, set up or being set up. */
export const findFactor = (
  manager: EntityManager,
  accountId: string,
): Promise<SecondFactor | null> => manager.findOneBy(SecondFactorEntity, { accountId });

/** The person's app in use. */
export const findConfirmedFactor = (
  manager: EntityManager,
  accountId: string,
): Promise<SecondFactor | null> =>
  manager.findOneBy(SecondFactorEntity, { accountId, confirmedAt: Not(IsNull()) });

/** Begins anew: a secret that was shown before and never confirmed is forgotten. */
export async function beginFactor(
  { manager, now }: Transaction,
  { accountId, sealedSecret }: Pick<SecondFactor, 'accountId' | 'sealedSecret'>,
): Promise<void> {
  const row = { accountId, sealedSecret, lastStep: 0, begunAt: now, confirmedAt: null };
  await manager.upsert(SecondFactorEntity, row, ['accountId']);
}

/** False when the app was confirmed already, or its secret replaced meanwhile. */
export async function confirmFactor(
  { manager, now }: Transaction,
  { accountId, sealedSecret }: SecondFactor,
  lastStep: number,
): Promise<boolean> {
  const where = { accountId, sealedSecret, confirmedAt: IsNull() };
  const confirmed = { confirmedAt: now, lastStep };
  return (await manager.update(SecondFactorEntity, where, confirmed)).affected === 1;
}

/** Takes the step's code for good; false when it, or a later one, was taken before. */
export async function takeStep(
  manager: EntityManager,
  accountId: string,
  step: number,
): Promise<boolean> {
  const where = { accountId, lastStep: LessThan(step) };
  return (await manager.update(SecondFactorEntity, where, { lastStep: step })).affected === 1;
}

export async function deleteFactor(manager: EntityManager, accountId: string): Promise<boolean> {
  return (await manager.delete(SecondFactorEntity, { accountId })).affected === 1;
}
