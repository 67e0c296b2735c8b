import { NotFound } from '../kernel/errors';
import { type PaperRow } from '../papers/paper.entity';
import { lockedPaper } from '../papers/paper.repository';
import { type Transaction } from '../record/unit-of-work.repository';
import { type State } from './passage/passage-state';
import { refusal } from './passage/refusal';
import { STATE_WORDS } from './passage/state.words';
import { refusedAs } from './refused-as';

/**
 * That the person may attach files to the paper and take them off: its author, while it is a draft.
 * @throws NotAllowed for somebody else who knows of it, Refused for a paper under way.
 */
export function assertOwnDraft(
  { authorId, state, version }: { authorId: string; state: string; version: number },
  person: string,
): void {
  const params = { state: STATE_WORDS[state as State], waitingFor: '' };
  const refused = [
    ...(authorId === person ? [] : [refusal('not-the-author', {})]),
    ...(state === 'draft' ? [] : [refusal('wrong-state', params)]),
  ];
  if (refused.length === 0) return;
  throw refusedAs({ action: 'change-attachments', refused, version, differences: [] });
}

/** The author's own draft, its row locked. @throws NotFound, and as `assertOwnDraft`. */
export async function ownDraft(
  tx: Transaction,
  { author, number }: { author: string; number: number },
): Promise<PaperRow> {
  const row = await lockedPaper(tx, number);
  if (!row) throw new NotFound('paper');
  assertOwnDraft(row, author);
  return row;
}
