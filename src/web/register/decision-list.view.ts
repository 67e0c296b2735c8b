import { formatDate } from '../../kernel/local-date';
import { type DecisionListed, type DecisionPage } from '../../register/decision-list.reader';
import { type PaginationView, paginationView } from '../pagination.view';
import { type FormView, formView } from '../papers/form/form.view';
import { decisionAddress } from './addresses';

export interface DecisionListView {
  title: string[];
  form: FormView;
  words: string;
  month?: string;
  /** `3 decisions with “stalking” in March 2024`. */
  found: string;
  decisions: (Pick<DecisionListed, 'title' | 'decidedOn' | 'publishedOn' | 'decidedBy'> & {
    href: string;
    reference: string;
  })[];
  isNarrowed: boolean;
  pages?: PaginationView;
}

export interface Narrowed {
  words: string;
  /** `2024-03`. */
  month?: string;
}

const addressOf = ({ words, month }: Narrowed, page: number): string => {
  const query = { ...(words && { words }), ...(month && { month }), page: String(page) };
  return `/decisions?${new URLSearchParams(query).toString()}`;
};

function foundWords({ words, month }: Narrowed, total: number): string {
  const decisions = `${total} ${total === 1 ? 'decision' : 'decisions'}`;
  const called = words === '' ? '' : ` with “${words}”`;
  return `${decisions}${called}${month ? ` taken in ${formatDate(month)}` : ''}`;
}

export function decisionListView(narrowed: Narrowed, all: DecisionPage): DecisionListView {
  const { words, month } = narrowed;
  return {
    title: [`All decisions (${all.total})`],
    form: formView({ words }),
    words,
    ...(month !== undefined && { month }),
    found: foundWords(narrowed, all.total),
    decisions: all.decisions.map(({ address, reference, ...decision }) => ({
      ...decision,
      reference: reference.replaceAll(' ', '\u00a0'),
      href: decisionAddress(address),
    })),
    isNarrowed: words !== '' || month !== undefined,
    pages: paginationView(all, (page) => addressOf(narrowed, page)),
  };
}
