import { numberingOf } from '../../papers/numbering';
import { capitalised } from '../../kernel/sentences';
import { type LocalDate } from '../../kernel/local-date';
import { businessDate } from '../../platform/clock';
import { type Manifest } from '../../papers/manifest';
import {
  type DecidedPaper,
  type WorkContent,
  type WorkItem,
  type Worklist,
} from '../../workflow/work/worklist.reader';
import { type PaginationView, paginationView } from '../pagination.view';
import { type ActLink } from '../papers/acts/act-links';
import { type StatusTag, statusTag } from '../papers/acts/status-tag';
import { paperAddress } from '../papers/page/place-link';
import { askedTo } from '../papers/signing/asked-to.view';
import { dueTag, type DueTag, fromWords, progressWords, turnLink } from './turn-words';

/** Rows of a page of the list, and papers of which the content is read for it. */
export const ROWS_A_PAGE = 50;

/** Days of the body's calendar. */
interface WhenView {
  due?: LocalDate;
  since?: LocalDate;
  tag?: DueTag;
}
interface YoursRow extends WhenView {
  act: ActLink;
  /** `Paper 409: Domestic abuse helpline …`. */
  paper: string;
  from: string;
}
interface WaitingRow extends WhenView {
  paper: ActLink;
  whose: string;
  progress: string;
}
interface InterestsRow {
  number: number;
  paper: ActLink;
  /** What is asked, a line a recommendation: an interest is one in that. */
  asked: string[];
  /** SHA-256 of it. */
  shown: string;
  since?: string;
}

export interface WorkView {
  title: string[];
  errors: { text: string; href: string }[];
  /** `3 papers need you now. 1 is late.` */
  sentence: string;
  mayStart: boolean;
  yoursCount: number;
  yours: YoursRow[];
  pages?: PaginationView;
  interests: InterestsRow[];
  waitingCount: number;
  waiting: WaitingRow[];
  decided: { paper: ActLink; status: StatusTag; at: LocalDate }[];
  isCut: boolean;
}

export interface WorkShown {
  worklist: Worklist;
  /** By number, of the papers on the page. */
  contents: ReadonlyMap<number, WorkContent>;
  page: number;
  today: string;
  manifest: Manifest;
  mayStart: boolean;
  errors?: WorkView['errors'];
}

const isInterests = ({ waiting }: WorkItem): boolean => waiting.asked.kind === 'declare-interests';

/** What a page of the list shows of the viewer's own acts. */
export function rowsOf({ yours }: Worklist, page: number) {
  const acts = yours.filter((item) => !isInterests(item));
  const first = (page - 1) * ROWS_A_PAGE;
  return {
    count: acts.length,
    pages: Math.max(1, Math.ceil(acts.length / ROWS_A_PAGE)),
    acts: acts.slice(first, first + ROWS_A_PAGE),
    interests: yours.filter(isInterests).slice(0, ROWS_A_PAGE),
  };
}

const nameOf = ({ number, reference, title }: DecidedPaper | WorkItem['paper']): string =>
  `${reference ?? `Paper ${number}`}: ${title}`;

const paperLink = (paper: DecidedPaper | WorkItem['paper']): ActLink => ({
  text: nameOf(paper),
  href: paperAddress(paper.number),
});

const dayOf = (instant: string): LocalDate => businessDate({ now: () => new Date(instant) });

const whenView = ({ due, since }: WorkItem, today: LocalDate): WhenView => {
  const tag = dueTag(due, today);
  return { ...(due && { due }), ...(since && { since: dayOf(since) }), ...(tag && { tag }) };
};

function interestsRow(item: WorkItem, { contents, manifest }: WorkShown): InterestsRow[] {
  const { paper, since } = item;
  const read = contents.get(paper.number);
  if (!read?.shownForInterests) return [];
  const { content } = read;
  const numbering = numberingOf(content, manifest);
  const asked = askedTo({ standing: { content }, numbering }).map(({ what }) => what);
  const { number } = paper;
  const shown = read.shownForInterests;
  return [{ number, paper: paperLink(paper), asked, shown, ...(since && { since: dayOf(since) }) }];
}

function sentenceOf({ yours }: Worklist, today: string): string {
  const papers = new Set(yours.map(({ paper }) => paper.number)).size;
  if (papers === 0) return 'Nothing needs you now.';
  const late = yours.filter(({ due }) => due !== undefined && due < today).length;
  const need = papers === 1 ? '1 paper needs you now.' : `${papers} papers need you now.`;
  return late === 0 ? need : `${need} ${late} ${late === 1 ? 'is' : 'are'} late.`;
}

/** What must I do now, and what am I waiting for? */
export function workView(shown: WorkShown): WorkView {
  const { worklist, contents, page, today } = shown;
  const { count, pages, acts, interests } = rowsOf(worklist, page);
  const { yours, waiting, decided, isCut } = worklist;
  return {
    title: [`Your work (${yours.length})`],
    errors: shown.errors ?? [],
    sentence: sentenceOf(worklist, today),
    mayStart: shown.mayStart,
    yoursCount: count,
    yours: acts.map((item) => ({
      act: turnLink(item, contents.get(item.paper.number)),
      paper: nameOf(item.paper),
      from: fromWords(item),
      ...whenView(item, today),
    })),
    pages: paginationView({ page, pages }, (one) => `/work?page=${one}`),
    interests: interests.flatMap((item) => interestsRow(item, shown)),
    waitingCount: waiting.length,
    waiting: waiting.slice(0, ROWS_A_PAGE).map((item) => ({
      paper: paperLink(item.paper),
      whose: capitalised(item.waiting.whose),
      progress: progressWords(item),
      ...whenView(item, today),
    })),
    decided: decided.map((paper) => ({
      paper: paperLink(paper),
      status: statusTag(paper),
      at: businessDate({ now: () => paper.at }),
    })),
    isCut,
  };
}
