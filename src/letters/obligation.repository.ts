import { IsNull, type EntityManager } from 'typeorm';
import { type Transaction } from '../record/unit-of-work.repository';
import { LetterObligationEntity, type LetterObligationRow } from './letter.entity';

/** Of one letter, in its order. */
export const obligationsOfLetter = (
  manager: EntityManager,
  letterId: string,
): Promise<LetterObligationRow[]> =>
  manager.find(LetterObligationEntity, { where: { letterId }, order: { place: 'ASC' } });

/** Of every letter in force of one agreement: by their days, those without one last. */
export async function obligationsOfAgreement(
  manager: EntityManager,
  agreementId: string,
): Promise<LetterObligationRow[]> {
  const rows = await manager.findBy(LetterObligationEntity, { agreementId });
  const day = ({ dueOn }: LetterObligationRow): string => dueOn ?? '9999';
  return rows.sort((one, other) => day(one).localeCompare(day(other)) || one.place - other.place);
}

/** Gives the letter's id; undefined where the obligation is not there or was done before. */
export async function doObligation(
  { manager, now }: Transaction,
  { id, doneBy, note }: Pick<LetterObligationRow, 'id' | 'doneBy' | 'note'>,
): Promise<string | undefined> {
  const open = { id, doneAt: IsNull() };
  const { affected } = await manager.update(LetterObligationEntity, open, {
    ...{ doneAt: now, doneBy, note },
  });
  if (affected !== 1) return undefined;
  return (await manager.findOneByOrFail(LetterObligationEntity, { id })).letterId;
}
