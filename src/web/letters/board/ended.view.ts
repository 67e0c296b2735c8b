import { formatDate } from '../../../kernel/local-date';
import {
  type LetterPage,
  type LettersWhich,
  type StandingLetter,
} from '../../../letters/letter.reader';
import { type TagView } from '../../agreements/page/agreement-status';
import { type PaginationView, paginationView } from '../../pagination.view';
import { LETTERS, letterAddress } from '../letter-address';
import { letterChange } from '../letter-figures.view';
import { letterStateTag } from '../letter-tag';
import { dayWords } from '../letter-waiting.view';
import { type BoardShown, type BoardView, tabsOf } from './board.view';

interface EndedRow {
  number: string;
  href: string;
  recipient: string;
  tag: TagView;
  on: string;
  /** Why it ended, or until when the agreement runs by it. */
  words: string;
  change: string;
}

export interface EndedView extends Pick<BoardView, 'title' | 'heading' | 'tabs'> {
  isInForce: boolean;
  rows: EndedRow[];
  pages?: PaginationView;
}

function wordsOf({ passage, basis }: StandingLetter): string {
  const last = passage.acts.at(-1);
  if (passage.supersededBy !== undefined) return `Replaced by letter ${passage.supersededBy}`;
  if (passage.state === 'in-force') {
    return basis.newEndDate ? `Agreement until ${formatDate(basis.newEndDate)}` : '';
  }
  return last?.words ?? '';
}

const endedRow = (letter: StandingLetter): EndedRow => ({
  number: letter.number,
  href: letterAddress(letter.number),
  recipient: letter.recipient,
  tag: letterStateTag(letter.passage.state),
  on: dayWords(letter.passage.acts.at(-1)?.at ?? letter.updatedAt.toISOString()),
  words: wordsOf(letter),
  change: letterChange(letter),
});

/** Letters in force, or those that ended without. */
export function endedView(
  which: Extract<LettersWhich, 'in-force' | 'closed'>,
  all: LetterPage,
  counts: BoardShown['counts'],
): EndedView {
  const isInForce = which === 'in-force';
  const pages = paginationView(all, (page) => `${LETTERS}?which=${which}&page=${page}`);
  return {
    title: [`Letters ${isInForce ? 'in force' : 'that ended'} (${all.total})`],
    heading: 'Letters',
    tabs: tabsOf(counts, which),
    isInForce,
    rows: all.letters.map(endedRow),
    ...(pages && { pages }),
  };
}
