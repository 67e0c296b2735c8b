import { canonicalJson } from '../kernel/canonical-json';
import { type AuthorityKey } from '../agreements/authority';
import { type LetterRow } from './letter.entity';
import { type LetterPassage } from './passage/letter-state';

type PassageColumns = Pick<LetterRow, 'state' | 'passage' | 'replyBy'>;

/** The passage as columns of its letter's row. */
export function letterColumns({ state, ...kept }: LetterPassage): PassageColumns {
  const { replyBy = null } = kept.terms;
  // Without what is undefined, which no JSON has.
  return { state, passage: canonicalJson(JSON.parse(JSON.stringify(kept))), replyBy };
}

/** The passage that the row keeps. */
export const passageOfLetter = ({ state, passage }: LetterRow): LetterPassage => ({
  ...(JSON.parse(passage) as Omit<LetterPassage, 'state'>),
  state,
});

/** Undefined for a letter that changes schedules alone. */
export const authorityOfLetter = ({
  paperId,
  recommendation,
}: Pick<LetterRow, 'paperId' | 'recommendation'>): AuthorityKey | undefined =>
  paperId === null || recommendation === null ? undefined : { paperId, recommendation };
