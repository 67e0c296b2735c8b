import { type Undelivered } from '../../record/outbox.reader';

export const UNDELIVERED = '/people/undelivered';

export interface UndeliveredRow {
  /** `It is your turn`: what it was to say or do. */
  what: string;
  /** Whom it was for; the service itself where nobody is named. */
  whom: string;
  /** When it was asked for. */
  since: Date;
  tries: number;
  why: string;
  /** Where it is sent again. */
  action: string;
  /** Names the row where two read alike. */
  number: number;
  button: string;
}

export interface UndeliveredView {
  title: string[];
  backLink: { text: string; href: string };
  rows: UndeliveredRow[];
}

const WHAT: Record<string, string> = {
  'mail.your-turn': 'Mail: it is your turn',
  'mail.returned': 'Mail: a paper was returned to you',
  'mail.decided': 'Mail: a paper was decided',
  'mail.published': 'Mail: a decision was published',
  'letter.link': 'Mail: the link of a letter',
  'letter.reminder': 'Mail: a reminder of a letter',
  'letter.code': 'The code of a letter',
  'letter.accepted': 'Mail: a letter was accepted',
  'letter.answered': 'Mail: the answer to a question about a letter',
  'letter.in-force': 'Mail: a letter in force',
  'letter.go-on': 'Going on with a letter by itself',
  'letter.expire': 'Ending letters nobody answered',
  'letter.remind': 'Reminding of letters',
  'workflow.go-on': 'Going on with a paper by itself',
  'keep.unfinished-files': 'Removing unfinished files',
  'keep.stored-files': 'Comparing stored files with their names',
  'keep.outbox': 'Removing what was done long ago',
};

/** Display names by person id. */
type Names = ReadonlyMap<string, string>;

/** Ids alone stand in a row: of a paper nothing is told to whoever takes no part in papers. */
function whomIn(payload: string, names: Names): string {
  const { to } = JSON.parse(payload) as { to?: unknown };
  if (typeof to !== 'string') return 'The service itself';
  return names.get(to) ?? 'An account that is not there';
}

export const undeliveredView = (parked: readonly Undelivered[], names: Names): UndeliveredView => ({
  title: [`Not delivered (${parked.length})`],
  backLink: { text: 'People', href: '/people' },
  rows: parked.map(({ id, kind, payload, createdAt, tries, lastFault }, at) => ({
    what: WHAT[kind] ?? kind,
    whom: whomIn(payload, names),
    since: createdAt,
    tries,
    why: lastFault || 'no reason is on record',
    action: `${UNDELIVERED}/${encodeURIComponent(id)}`,
    number: at + 1,
    button: kind.startsWith('mail.') ? 'Send again' : 'Try again',
  })),
});
