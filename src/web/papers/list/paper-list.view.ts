import { type PaperListed, type PaperPage } from '../../../papers/paper.reader';
import { type PaginationView, paginationView } from '../../pagination.view';
import { type FormView, formView } from '../form/form.view';
import { type StatusTag, statusTag } from '../acts/status-tag';
import { paperAddress } from '../page/place-link';

type ListedView = Pick<PaperListed, 'title' | 'revision' | 'updatedAt'> & {
  /** `412`, `PCD 1653 (was 412)`: goes before the title. */
  name: string;
  href: string;
  status: StatusTag;
};

export interface PaperListView {
  title: string[];
  heading: string;
  form: FormView;
  words: string;
  /** `3 papers`, `3 papers with “stalking”`. */
  found: string;
  papers: ListedView[];
  /** GOV.UK pagination; absent where one page holds all. */
  pages?: PaginationView;
}

const addressOf = (words: string, page: number): string => {
  const query = new URLSearchParams({ ...(words && { words }), page: String(page) });
  return `/papers?${query.toString()}`;
};

function foundWords(words: string, total: number): string {
  const papers = `${total} ${total === 1 ? 'paper' : 'papers'}`;
  return words === '' ? papers : `${papers} with “${words}”`;
}

const listedView = ({ number, reference, ...paper }: PaperListed): ListedView => ({
  name: reference === undefined ? String(number) : `${reference} (was ${number})`,
  title: paper.title,
  revision: paper.revision,
  updatedAt: paper.updatedAt,
  href: paperAddress(number),
  status: statusTag({ state: paper.state }),
});

export function paperListView(words: string, all: PaperPage): PaperListView {
  return {
    title: [`Papers (${all.total})`],
    heading: 'Papers',
    form: formView({ words }),
    words,
    found: foundWords(words, all.total),
    papers: all.papers.map(listedView),
    pages: paginationView(all, (page) => addressOf(words, page)),
  };
}
