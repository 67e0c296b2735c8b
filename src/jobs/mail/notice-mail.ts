import { formatDate } from '../../kernel/local-date';
import { addressOf } from '../../register/decision-address';
import { type Notice } from '../../workflow/notices/notice';
import { type NoticeFacts } from '../../workflow/notices/notice.reader';
import { type Asked } from '../../workflow/passage/action';

/** What the templates of `templates/mail/` print; every name is there, empty where it says nothing. */
export interface NoticeMail {
  /** Name of the template. */
  template: Notice['kind'];
  /** Whom it greets. */
  name: string;
  /** `paper 412`, `PCD 1653 (paper 412)`. */
  paper: string;
  title: string;
  /** What the paper waits for: `your advice on finance`. */
  turn: string;
  post: string;
  because: string;
  decidedOn: string;
  address: string;
  bodyName: string;
}

export interface Sender {
  publicUrl: string;
  bodyName: string;
}

interface Turn {
  words: string;
  /** The page under the paper's address where it is done. */
  page: string;
}

const spaced = (advice: string): string => advice.replaceAll('-', ' ');

function adviceTurn({ kind, advice }: Extract<Asked, { advice: string }>): Turn {
  return kind === 'advise'
    ? { words: `your advice on ${spaced(advice)}`, page: `/advise/${encodeURIComponent(advice)}` }
    : { words: `your answer to the objection on ${spaced(advice)}`, page: '' };
}

const TURNS: Partial<Record<Asked['kind'], Turn>> = {
  submit: { words: 'you to submit it', page: '/submit' },
  clear: { words: 'your clearance', page: '/clear' },
  approve: { words: 'your approval and signature', page: '/approve' },
  decide: { words: 'your decision', page: '/decide' },
  resume: { words: 'your decision, which was put off', page: '/resume' },
  publish: { words: 'you to publish it', page: '/publish' },
  'declare-interests': {
    words: 'you to say whether you have an interest in it',
    page: '/interests',
  },
  'record-dispensation': {
    words: 'your view of an interest that was declared',
    page: '/dispensation',
  },
  revise: { words: 'a change by you: a check now finds a stop', page: '' },
  'answer-warning': { words: 'your answer to a warning', page: '/findings' },
};

const SOMETHING: Turn = { words: 'you', page: '' };

function turnOf(asked: Asked): Turn {
  return 'advice' in asked ? adviceTurn(asked) : (TURNS[asked.kind] ?? SOMETHING);
}

const calledPaper = ({ number, reference }: NoticeFacts): string =>
  reference === undefined ? `paper ${number}` : `${reference} (paper ${number})`;

/** A published decision is read where everybody reads it. */
const pageOf = ({ kind }: Notice, { number, reference }: NoticeFacts, { page }: Turn): string =>
  kind === 'published' && reference !== undefined
    ? `/decisions/${addressOf(reference)}`
    : `/papers/${number}${page}`;

/** All that a notice says, and no more: no advice, nothing of a Part 2, no money. */
export function noticeMail(
  notice: Notice,
  facts: NoticeFacts,
  { name, publicUrl, bodyName }: Sender & { name: string },
): NoticeMail {
  const turn = notice.kind === 'your-turn' ? turnOf(notice.asked) : { words: '', page: '' };
  return {
    template: notice.kind,
    name,
    paper: calledPaper(facts),
    title: facts.title,
    turn: turn.words,
    post: facts.returned?.post ?? '',
    because: facts.returned?.because ?? '',
    decidedOn: facts.decidedOn === undefined ? '' : formatDate(facts.decidedOn),
    address: `${publicUrl}${pageOf(notice, facts, turn)}`,
    bodyName,
  };
}
