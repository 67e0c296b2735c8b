import { canonicalJson } from '../kernel/canonical-json';
import { type Transaction } from '../record/unit-of-work.repository';
import { fingerprint } from '../kernel/fingerprint';
import { type Paper } from './content/paper';
import { PaperRevisionEntity } from './paper-revision.entity';

export interface RevisionToSave {
  paperId: string;
  number: number;
  content: Paper;
  savedBy: string;
}

/** Keeps the content as it is from now on; gives its SHA-256. A revision is never changed. */
export async function insertRevision(
  { manager, now }: Transaction,
  { content, ...revision }: RevisionToSave,
): Promise<string> {
  const sha256 = fingerprint(content);
  const row = { ...revision, sha256, content: canonicalJson(content), savedAt: now };
  await manager.insert(PaperRevisionEntity, row);
  return sha256;
}

/** The content of a revision that is known to be there, with its SHA-256. */
export async function revisionOf(
  { manager }: Pick<Transaction, 'manager'>,
  { paperId, number }: { paperId: string; number: number },
): Promise<{ content: Paper; sha256: string; savedAt: Date }> {
  const row = await manager.findOneByOrFail(PaperRevisionEntity, { paperId, number });
  return { content: JSON.parse(row.content) as Paper, sha256: row.sha256, savedAt: row.savedAt };
}
