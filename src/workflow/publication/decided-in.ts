import { heldOf } from '../passage/held';
import { type Decision, type Passage, type SigningCopy } from '../passage/passage-state';

/** The decision of a passage with the copy it was signed on; undefined where nothing is decided. */
export function decidedIn(passage: Passage): { decision: Decision; copy: SigningCopy } | undefined {
  const { decision } = heldOf(passage);
  const copy = passage.copies.find(({ number }) => number === decision?.copy);
  return decision && copy && { decision, copy };
}
