import { NotFound } from '../kernel/errors';
import { type Paper } from '../papers/content/paper';
import { revisionOf } from '../papers/paper-revision.repository';
import { lockedPaper } from '../papers/paper.repository';
import { type Draft, passageOf } from '../papers/passage';
import { type Transaction } from '../record/unit-of-work.repository';

/** A draft as its author's act finds it, its row locked. */
export interface DraftFacts {
  id: string;
  version: number;
  revision: number;
  sha256: string;
  content: Paper;
  draft: Draft;
}

/** @throws NotFound for a paper that is not there, and alike for one of somebody else. */
export async function draftFacts(
  tx: Transaction,
  { author, number }: { author: string; number: number },
): Promise<DraftFacts> {
  const row = await lockedPaper(tx, number);
  if (row?.authorId !== author) throw new NotFound('paper');
  const revision = { paperId: row.id, number: row.currentRevision };
  const { content, sha256 } = await revisionOf(tx, revision);
  return {
    id: row.id,
    version: row.version,
    revision: row.currentRevision,
    sha256,
    content,
    draft: passageOf(row),
  };
}
