import { type PaperListed, type PaperPage } from '../../../papers/paper.reader';
import { type FormView, formView } from '../form/form.view';
import { paperAddress } from '../page/place-link';

export interface PageLink {
  number?: number;
  href?: string;
  current?: boolean;
  ellipsis?: boolean;
}
export interface PaperListView {
  title: string[];
  heading: string;
  form: FormView;
  words: string;
  /** `3 papers`, `3 papers with “stalking”`. */
  found: string;
  papers: (Pick<PaperListed, 'number' | 'title' | 'revision' | 'updatedAt'> & { href: string })[];
  /** GOV.UK pagination; absent where one page holds all. */
  pages?: { items: PageLink[]; previous?: { href: string }; next?: { href: string } };
}

const addressOf = (words: string, page: number): string => {
  const query = new URLSearchParams({ ...(words && { words }), page: String(page) });
  return `/papers?${query.toString()}`;
};

/** First, last, and those around the current one; what is left out is an ellipsis. */
function pageLinks(words: string, { page, pages }: PaperPage): PageLink[] {
  const shown = Array.from({ length: pages }, (_none, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, at): PageLink[] => {
    const link = { number, href: addressOf(words, number), current: number === page };
    const gap = at > 0 && number - shown[at - 1]! > 1;
    return gap ? [{ ellipsis: true }, link] : [link];
  });
}

function pagesOf(words: string, all: PaperPage): PaperListView['pages'] {
  const { page, pages } = all;
  if (pages < 2) return undefined;
  return {
    items: pageLinks(words, all),
    previous: page > 1 ? { href: addressOf(words, page - 1) } : undefined,
    next: page < pages ? { href: addressOf(words, page + 1) } : undefined,
  };
}

function foundWords(words: string, total: number): string {
  const papers = `${total} ${total === 1 ? 'paper' : 'papers'}`;
  return words === '' ? papers : `${papers} with “${words}”`;
}

export function paperListView(words: string, all: PaperPage): PaperListView {
  return {
    title: [`Papers (${all.total})`],
    heading: 'Papers',
    form: formView({ words }),
    words,
    found: foundWords(words, all.total),
    papers: all.papers.map(({ number, title, revision, updatedAt }) => ({
      number,
      title,
      revision,
      updatedAt,
      href: paperAddress(number),
    })),
    pages: pagesOf(words, all),
  };
}
