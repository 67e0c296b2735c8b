import { type FindOptionsWhere } from 'typeorm';
import { type Transaction } from '../record/unit-of-work.repository';
import { PaperKnownToEntity } from './paper-known-to.entity';
import { PaperEntity, type PaperRow } from './paper.entity';

/** The paper's row, by working number or UUID, locked until the transaction ends. */
export async function lockedPaper(
  { manager }: Transaction,
  which: number | string,
): Promise<PaperRow | null> {
  const where: FindOptionsWhere<PaperRow> =
    typeof which === 'number' ? { workingNumber: which } : { id: which };
  // The no-change update is the lock on both databases; SQLite knows no SELECT … FOR UPDATE.
  await manager.increment(PaperEntity, where, 'version', 0);
  return manager.findOneBy(PaperEntity, where);
}

export async function insertPaper({ manager }: Transaction, paper: PaperRow): Promise<void> {
  await manager.insert(PaperEntity, paper);
}

/** Writes the row one version on. The row is locked, so nobody can have been in between. */
export async function updatePaper(
  { manager, now }: Transaction,
  { id, version, ...changed }: Pick<PaperRow, 'id' | 'version'> & Partial<PaperRow>,
): Promise<void> {
  await manager.update(PaperEntity, { id }, { ...changed, version, updatedAt: now });
}

/** Says for whom the paper exists from now on: persons by UUID, posts by id. */
export async function makeKnownTo(
  { manager }: Transaction,
  { paperId, to }: { paperId: string; to: readonly string[] },
): Promise<void> {
  const known = await manager.findBy(PaperKnownToEntity, { paperId });
  const gone = known.filter(({ who }) => !to.includes(who));
  const come = to.filter((who) => !known.some((each) => each.who === who));
  for (const each of gone) await manager.delete(PaperKnownToEntity, each);
  if (come.length > 0) {
    await manager.insert(
      PaperKnownToEntity,
      come.map((who) => ({ paperId, who })),
    );
  }
}
