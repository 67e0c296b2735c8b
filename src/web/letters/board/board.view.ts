import { totalOf } from '../../../agreements/amount';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { workingDaysBetween } from '../../../kernel/working-days';
import {
  letterActAsked,
  type LettersWhich,
  type StandingLetter,
} from '../../../letters/letter.reader';
import { wordsOfLetterRefusal } from '../../../letters/letter-words';
import { type LetterState } from '../../../letters/passage/letter-state';
import { type TagView } from '../../agreements/page/agreement-status';
import { LETTERS, letterAddress } from '../letter-address';
import { letterChange } from '../letter-figures.view';
import { letterStateTag } from '../letter-tag';
import { dayWords, letterWaitingViews, type Seeing } from '../letter-waiting.view';

export interface BoardRow {
  number: string;
  href: string;
  recipient: string;
  tag: TagView;
  waitingFor: string;
  /** What one can do about it from here. */
  act?: { text: string; href: string };
  since: string;
  replyBy: string;
  /** Set where little time is left for the reply. */
  left?: TagView;
  change: string;
}

interface Stage {
  name: string;
  letters: number;
  money: string;
}

/** Decided money that no letter has. */
export interface MoneyWithoutLetter {
  heading: string;
  words: string;
  href: string;
}

export interface BoardView {
  title: string[];
  heading: string;
  sentence: string;
  tabs: { text: string; href: string; active: boolean }[];
  stages: Stage[];
  ours: BoardRow[];
  theirs: BoardRow[];
  withoutLetter: MoneyWithoutLetter[];
}

export interface BoardShown extends Seeing {
  letters: readonly StandingLetter[];
  counts: Record<LettersWhich, number>;
  withoutLetter: MoneyWithoutLetter[];
}

const STAGES: readonly [name: string, states: readonly LetterState[]][] = [
  ['Draft', ['prepared']],
  ['To clear', ['to-clear', 'cleared']],
  ['With grantee', ['issued', 'accepting']],
  ['Accepted, to sign', ['accepted', 'signing']],
];

const moneyIn = (letters: readonly StandingLetter[]): number =>
  letters.reduce((sum, { passage }) => sum + totalOf(passage.terms.money), 0);

const stage = (name: string, letters: readonly StandingLetter[]): Stage => ({
  name,
  letters: letters.length,
  money: formatPounds(moneyIn(letters)),
});

const stagesOf = (letters: readonly StandingLetter[]): Stage[] => [
  ...STAGES.map(([name, states]) =>
    stage(
      name,
      letters.filter(({ passage }) => states.includes(passage.state)),
    ),
  ),
  stage('All open', letters),
];

const isTheirs = ({ waitingFor }: StandingLetter): boolean =>
  waitingFor.some(({ action }) => action === 'accept');

export const tabsOf = (counts: BoardShown['counts'], active: LettersWhich): BoardView['tabs'] => [
  { text: `Open (${counts['under-way']})`, href: LETTERS, active: active === 'under-way' },
  {
    text: `In force (${counts['in-force']})`,
    href: `${LETTERS}?which=in-force`,
    active: active === 'in-force',
  },
  {
    text: `Ended (${counts.closed})`,
    href: `${LETTERS}?which=closed`,
    active: active === 'closed',
  },
];

/** Fewer working days than these, and the time left is said (screen 9). */
const SOON = 3;

function leftTag(letter: StandingLetter): TagView | undefined {
  const { replyBy } = letter.passage.terms;
  const { today } = letter.facts;
  if (!isTheirs(letter) || replyBy === undefined || replyBy < today) return undefined;
  const days = workingDaysBetween(today, replyBy);
  if (days >= SOON) return undefined;
  const text = days === 0 ? 'Due today' : `${days} ${days === 1 ? 'day' : 'days'} left`;
  return { text, classes: 'govuk-tag--yellow' };
}

function replyWords({ passage: { terms, reply } }: StandingLetter): string {
  if (reply) return 'Replied';
  return terms.replyBy === undefined ? 'Not set' : formatDate(terms.replyBy);
}

/** A draft that cannot go on says what is missing; a letter out says who has it. */
function waitingWords(letter: StandingLetter, seeing: Seeing): string {
  const [first, ...more] = letter.findings;
  if (letter.passage.state === 'prepared' && first) {
    const words = wordsOfLetterRefusal(first) ?? first.code;
    return more.length > 0 ? `${words} (and ${more.length} more)` : words;
  }
  if (isTheirs(letter)) return 'Their named signatory';
  const views = letterWaitingViews(letter, seeing);
  if (views.length === 0) return 'The service, at work on it';
  return views.map(({ whose, who }) => (who === 'you' ? `You, as ${whose}` : whose)).join('; ');
}

const ACTS = {
  propose: ['Finish', ''],
  clear: ['Read and clear', '/clear'],
  issue: ['Send', '/issue'],
  accept: ['Remind', '/remind'],
  answer: ['Answer the question', '/answer'],
  'confirm-elsewhere': ['Confirm the reply', '/confirm'],
  sign: ['Sign', '/sign'],
} as const;

/** What the viewer may do about what the letter waits for. */
function actOf(letter: StandingLetter, { viewer }: Seeing): BoardRow['act'] {
  const address = letterAddress(letter.number);
  for (const { action, people } of letter.waitingFor) {
    const known = (ACTS as Record<string, readonly [string, string] | undefined>)[action];
    const isMine =
      action === 'accept'
        ? letterActAsked(letter, 'remind').blockers.length === 0
        : people.includes(viewer);
    if (known && isMine) return { text: known[0], href: `${address}${known[1]}` };
  }
  return undefined;
}

const since = ({ waitingFor, updatedAt }: StandingLetter): string =>
  waitingFor[0]?.since || updatedAt.toISOString();

function boardRow(letter: StandingLetter, shown: Seeing): BoardRow {
  const act = actOf(letter, shown);
  const left = leftTag(letter);
  return {
    number: letter.number,
    href: letterAddress(letter.number),
    recipient: letter.recipient,
    tag: letterStateTag(letter.passage.state),
    waitingFor: waitingWords(letter, shown),
    ...(act && { act }),
    since: dayWords(since(letter)),
    replyBy: replyWords(letter),
    ...(left && { left }),
    change: letterChange(letter),
  };
}

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

function sentenceOf(ours: number, theirs: number, money: number): string {
  if (ours + theirs === 0) return 'No letter is open.';
  const forUs = count(ours, 'waits for us', 'wait for us');
  const forThem = count(theirs, 'for a grantee', 'for grantees');
  return `${forUs}, ${forThem}. ${formatPounds(money)} is in letters not yet in force.`;
}

/** Where every open letter stands, waiting for whom, since when, reply by when; longest wait first. */
export function boardView(shown: BoardShown): BoardView {
  const waiting = [...shown.letters].sort((one, other) => since(one).localeCompare(since(other)));
  const theirs = waiting.filter(isTheirs);
  const ours = waiting.filter((letter) => !isTheirs(letter));
  return {
    title: [`Letters (${shown.letters.length})`],
    heading: 'Letters',
    sentence: sentenceOf(ours.length, theirs.length, moneyIn(waiting)),
    tabs: tabsOf(shown.counts, 'under-way'),
    stages: stagesOf(waiting),
    ours: ours.map((letter) => boardRow(letter, shown)),
    theirs: theirs.map((letter) => boardRow(letter, shown)),
    withoutLetter: shown.withoutLetter,
  };
}
