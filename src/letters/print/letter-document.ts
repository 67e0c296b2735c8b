import { keepTogether } from '../../documents/no-break';
import { type TableView } from '../../documents/table-view';
import { formatDate, type LocalDate } from '../../kernel/local-date';
import { thePost } from '../../kernel/sentences';
import { type LetterBasis } from '../content/letter-basis';
import { figuresOf } from '../content/letter-figures';
import { type LetterTerms } from '../content/letter-terms';
import { agreedClauses } from './letter-clauses';
import { LETTER_FIELDS } from './letter-fields';
import { type FactView, glanceFacts, periodWords, sumsView } from './letter-glance';
import { type LetterManifest } from './letter-manifest';
import { paymentSchedule, performanceSchedule, type Schedule } from './letter-schedules';
import { amountWords } from './letter-sums';
import { changeTables, type Unnumbered } from './letter-tables';

/** Everything a letter is made from besides basis, terms and template. */
export interface LetterSetting {
  /** The date the letter bears; the file's creation date too. */
  date: LocalDate;
  body: { name: string; shortName: string; accent: string };
  /** Of a letter that is still written, what the band says at the right: `As of 18 March 2024`. */
  draft?: string;
}

interface ClauseView {
  number: string;
  text: string;
}
interface ScheduleView {
  /** What holds for every line. */
  said: string | null;
  table: TableView | null;
  notes: string[];
}
interface SigningView {
  heading: string;
  paragraphs: string[];
  label: string;
  fieldName: string;
  tooltip: string;
}
interface NoticeView {
  label: string;
  why: string;
}

/** What the template prints. Own properties only, none missing. */
export interface LetterView {
  lang: string;
  title: string;
  heading: string;
  author: string;
  description: string;
  accent: string;
  date: LocalDate;
  reference: string;
  footline: string;
  draft: { mark: string; revision: string } | null;
  documentKind: string;
  addressee: string[];
  facts: { term: string; answer: string }[];
  notice: NoticeView;
  sums: TableView;
  glance: FactView[];
  agreed: ClauseView[];
  special: ClauseView[];
  terms: ClauseView[];
  agreement: FactView[];
  changes: TableView[];
  conditions: { lead: string; items: string[] } | null;
  payments: ScheduleView;
  performance: ScheduleView;
  noticeAtEnd: NoticeView;
  acceptance: SigningView;
  signature: SigningView;
}

/** True before and after signing, so that it is never taken off. */
const NOT_IN_FORCE = 'Not in force until both parties have signed';

const HEADINGS = {
  award: 'award of grant',
  term: 'new end date',
  schedules: 'new schedules',
} as const;

function headingWords({ kind, newEndDate, agreement }: LetterBasis): string {
  const what =
    kind === 'money' ? `new maximum${newEndDate ? ' and end date' : ''}` : HEADINGS[kind];
  return `Grant agreement ${agreement.reference}: ${what}`;
}

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function agreementFacts({ kind, agreement, newEndDate }: LetterBasis): FactView[] {
  const { reference, project, from, until, awarded } = agreement;
  const period =
    kind === 'award'
      ? { term: 'Funding period', answers: [periodWords({ from, until: newEndDate ?? until })] }
      : { term: 'Funding period before this letter', answers: [periodWords({ from, until })] };
  return [
    { term: 'Agreement', answers: [reference] },
    { term: 'Project', answers: [project] },
    period,
    ...(awarded ? [{ term: 'First awarded', answers: [amountWords(awarded)] }] : []),
  ];
}

function conditionsView({ kind, agreement }: LetterBasis): LetterView['conditions'] {
  if (agreement.conditions.length === 0) return null;
  const lead =
    kind === 'award'
      ? 'The grant goes with these conditions:'
      : 'These conditions of the agreement stay as they are:';
  return { lead, items: agreement.conditions };
}

function signingViews(
  { number, recipient, signing }: LetterBasis,
  body: LetterSetting['body'],
): Pick<LetterView, 'acceptance' | 'signature'> {
  const post = signing?.post ?? 'Signatory of the body';
  const under = signing ? ` under paragraph ${signing.paragraph} of the ${signing.scheme}` : '';
  return {
    acceptance: {
      heading: `For ${recipient.name}`,
      paragraphs: ['The Recipient accepts this letter. I have authority to bind it.'],
      label: '1. Signature, name, post and date',
      fieldName: LETTER_FIELDS.acceptance,
      tooltip: `Acceptance of letter ${number} by ${recipient.name}`,
    },
    signature: {
      heading: `For ${thePost(body.name)}`,
      paragraphs: [post, keepTogether(`I sign${under}.`)],
      label: '2. Signature, name, post and date',
      fieldName: LETTER_FIELDS.signature,
      tooltip: `Signature of ${thePost(post)}: letter ${number}`,
    },
  };
}

/** Clauses run through the whole letter, so that each has one number. */
function numberedClauses(lists: string[][]): ClauseView[][] {
  let number = 0;
  return lists.map((list) =>
    list.map((text) => {
      number += 1;
      return { number: String(number), text: keepTogether(text) };
    }),
  );
}

/** Tables run through the schedules in the order in which they are printed. */
function numberedTables(
  changes: Unnumbered[],
  { payments, performance }: { payments: Schedule; performance: Schedule },
) {
  let number = 0;
  const numbered = ({ title, ...table }: Unnumbered): TableView => {
    number += 1;
    return { ...table, caption: `Table\u00a0${number}: ${title}` };
  };
  const view = ({ sentences, table, notes }: Schedule): ScheduleView => ({
    said: sentences.length > 0 ? keepTogether(sentences.join(' ')) : null,
    table: table ? numbered(table) : null,
    notes: notes.map(keepTogether),
  });
  const tables = changes.map(numbered);
  return { tables, schedules: { payments: view(payments), performance: view(performance) } };
}

type Source = LetterSetting & { manifest: LetterManifest };

/** What the file calls itself, outside and on its first lines. */
function standingOf(
  { number, recipient, agreement }: LetterBasis,
  { date, body, draft, manifest }: Source,
) {
  const reference = `Letter\u00a0${number}`;
  return {
    lang: 'en-GB',
    title: `Grant agreement ${agreement.reference}, ${recipient.name}`,
    author: body.name,
    description: `${manifest.documentKind} ${number} to ${recipient.name}, ${body.name}`,
    accent: body.accent,
    date,
    reference,
    footline: reference,
    draft: draft === undefined ? null : { mark: 'Draft, not signed', revision: draft },
    documentKind: manifest.documentKind,
  };
}

function openingOf(basis: LetterBasis, { replyBy }: LetterTerms, date: LocalDate) {
  const { number, recipient } = basis;
  return {
    heading: headingWords(basis),
    addressee: [recipient.name, ...linesOf(recipient.address)],
    facts: [
      { term: 'Letter', answer: number },
      { term: 'Date', answer: formatDate(date) },
      { term: 'Reply by', answer: replyBy ? formatDate(replyBy) : 'To be set' },
    ],
  };
}

/** The letter as the template prints it: pure, the same input gives the same view. */
export function letterView(basis: LetterBasis, terms: LetterTerms, setting: Source): LetterView {
  const { body, manifest, date } = setting;
  const figures = figuresOf(basis, terms);
  const [agreed = [], special = [], general = []] = numberedClauses([
    agreedClauses({ basis, terms, figures, body }),
    terms.specialConditions,
    manifest.terms.map((text) => text.replaceAll('{body}', body.shortName)),
  ]);
  const { tables, schedules } = numberedTables(changeTables(basis, figures, terms), {
    payments: paymentSchedule(basis, terms, figures),
    performance: performanceSchedule(terms),
  });
  return {
    ...standingOf(basis, setting),
    ...openingOf(basis, terms, date),
    notice: {
      label: NOT_IN_FORCE,
      why: 'Until then this letter commits no money and changes nothing.',
    },
    sums: sumsView(basis, figures),
    glance: glanceFacts(basis, figures),
    agreed,
    special,
    terms: general,
    agreement: agreementFacts(basis),
    changes: tables,
    conditions: conditionsView(basis),
    ...schedules,
    noticeAtEnd: {
      label: NOT_IN_FORCE,
      why: 'The Recipient signs first. The letter takes effect on the date of the second signature.',
    },
    ...signingViews(basis, body),
  };
}
