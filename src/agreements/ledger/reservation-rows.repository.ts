import { type EntityManager, In } from 'typeorm';
import { canonicalJson } from '../../kernel/canonical-json';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type Sums } from '../amount';
import { type AuthorityKey } from '../authority';
import { type Reservation } from './ledger-facts';
import { ReservationEntity, type ReservationRow } from './ledger.entity';

export const reservationOf = (row: ReservationRow): Reservation => ({
  letterId: row.letterId,
  letterNumber: row.letterNumber,
  agreementId: row.agreementId,
  ...(row.paperId !== null &&
    row.recommendation !== null && {
      authority: { paperId: row.paperId, recommendation: row.recommendation },
    }),
  money: JSON.parse(row.money) as Sums,
  ...(row.newEndDate !== null && { newEndDate: row.newEndDate }),
  state: row.state,
  ...(row.inForceOn !== null && { inForceOn: row.inForceOn }),
  ...(row.releasedBecause !== null && { releasedBecause: row.releasedBecause }),
});

export async function reservationsUnder(
  manager: EntityManager,
  { paperId, recommendation }: AuthorityKey,
): Promise<Reservation[]> {
  return (await manager.findBy(ReservationEntity, { paperId, recommendation })).map(reservationOf);
}

/** Under any authority of these papers. */
export async function reservationsOfPapers(
  manager: EntityManager,
  paperIds: readonly string[],
): Promise<Reservation[]> {
  const rows = await manager.findBy(ReservationEntity, { paperId: In([...paperIds]) });
  return rows.map(reservationOf);
}

/** In the order they were made. */
export async function reservationsOfAgreements(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Reservation[]> {
  const rows = await manager.find(ReservationEntity, {
    where: { agreementId: In([...ids]) },
    order: { reservedAt: 'ASC', letterNumber: 'ASC' },
  });
  return rows.map(reservationOf);
}

export async function reservationOfLetter(
  manager: EntityManager,
  letterId: string,
): Promise<Reservation | undefined> {
  const row = await manager.findOneBy(ReservationEntity, { letterId });
  return row ? reservationOf(row) : undefined;
}

export async function insertReservation(
  { manager, now }: Transaction,
  { authority, money, newEndDate, ...rest }: Omit<Reservation, 'state'>,
): Promise<void> {
  await manager.insert(ReservationEntity, {
    ...rest,
    paperId: authority?.paperId ?? null,
    recommendation: authority?.recommendation ?? null,
    money: canonicalJson(money),
    newEndDate: newEndDate ?? null,
    state: 'reserved',
    reservedAt: now,
  });
}

export async function updateReservation(
  { manager }: Transaction,
  letterId: string,
  changed: Partial<Pick<ReservationRow, 'state' | 'inForceOn' | 'releasedBecause'>>,
): Promise<void> {
  await manager.update(ReservationEntity, { letterId }, changed);
}
