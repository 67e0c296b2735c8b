import { type Transaction } from '../record/unit-of-work.repository';
import { PaperEntity, type PaperRow } from './paper.entity';

/** The paper's row under its working number, locked until the transaction ends. */
export async function lockedPaper(
  { manager }: Transaction,
  workingNumber: number,
): Promise<PaperRow | null> {
  // The no-change update is the lock on both databases; SQLite knows no SELECT … FOR UPDATE.
  await manager.increment(PaperEntity, { workingNumber }, 'version', 0);
  return manager.findOneBy(PaperEntity, { workingNumber });
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
