import { NotFound, Refused } from '../kernel/errors';
import { type Paper } from '../papers/content/paper';
import { revisionOf } from '../papers/paper-revision.repository';
import { lockedPaper } from '../papers/paper.repository';
import { type PaperStanding, standingOf } from '../papers/passage';
import { type Transaction } from '../record/unit-of-work.repository';
import { refusal } from './passage/refusal';
import { STATE_WORDS } from './passage/state.words';
import { type State } from './passage/passage-state';

/** A draft as its author's act finds it, its row locked. */
export interface DraftFacts {
  id: string;
  version: number;
  revision: number;
  sha256: string;
  content: Paper;
  draft: PaperStanding;
}

/**
 * @throws NotFound for a paper that is not there, and alike for one of somebody else.
 * @throws Refused for one that is no draft.
 */
export async function draftFacts(
  tx: Transaction,
  { author, number }: { author: string; number: number },
): Promise<DraftFacts> {
  const row = await lockedPaper(tx, number);
  if (row?.authorId !== author) throw new NotFound('paper');
  if (row.state !== 'draft') {
    const state = STATE_WORDS[row.state as State];
    throw new Refused([refusal('wrong-state', { state, waitingFor: '' })]);
  }
  const revision = { paperId: row.id, number: row.currentRevision };
  const { content, sha256 } = await revisionOf(tx, revision);
  return {
    id: row.id,
    version: row.version,
    revision: row.currentRevision,
    sha256,
    content,
    draft: standingOf(row),
  };
}
