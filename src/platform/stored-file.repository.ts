import { type EntityManager } from 'typeorm';
import { type StoredFile, StoredFileEntity } from './stored-file.entity';

/** Notes a file as relied on, in the transaction that relies on it; known ones stay as they are. */
export async function noteStoredFile(manager: EntityManager, file: StoredFile): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(StoredFileEntity)
    .values(file)
    .orIgnore()
    .execute();
}

/** The same of a PDF that the service made. */
export const notePdf = (
  manager: EntityManager,
  file: Pick<StoredFile, 'sha256' | 'size'>,
  recordedAt: Date,
): Promise<void> => noteStoredFile(manager, { ...file, mediaType: 'application/pdf', recordedAt });

/** The SHA-256 of every file relied on that comes after the one given, at most `count`, in order. */
export async function storedFilesAfter(
  manager: EntityManager,
  { sha256, count }: { sha256: string; count: number },
): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(StoredFileEntity, 'file')
    .where('file.sha256 > :sha256', { sha256 })
    .orderBy('file.sha256', 'ASC')
    .take(count)
    .getMany();
  return rows.map((row) => row.sha256);
}
