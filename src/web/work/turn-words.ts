import { workingDaysBetween } from '../../kernel/working-days';
import { formatDate } from '../../kernel/local-date';
import { type ActionKind } from '../../workflow/passage/action';
import { postName } from '../../workflow/passage/act-facts';
import { callsOf, missingAdvice, unansweredObjections } from '../../workflow/passage/on-file';
import { type Act, isOfKind } from '../../workflow/passage/passage-act';
import { type WorkContent, type WorkItem } from '../../workflow/work/worklist.reader';
import { type ActLink, actLink } from '../papers/acts/act-links';
import { paperAddress } from '../papers/page/place-link';

const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** What the author of a draft does next: what keeps it from submission comes first. */
function draftWords({ paper }: WorkItem, read: WorkContent | undefined): string {
  const { stops = 0, toAnswer = 0 } = read?.judged ?? {};
  if (paper.passage.acts.some(({ kind }) => kind === 'return')) return 'Change and send back';
  if (stops > 0) return `Fix ${counted(stops, 'stop', 'stops')}, then submit`;
  return toAnswer > 0
    ? `Answer ${counted(toAnswer, 'warning', 'warnings')}, then submit`
    : 'Submit for advice';
}

/** What is to be done, and where. */
export function turnLink(item: WorkItem, read: WorkContent | undefined): ActLink {
  const { paper, waiting } = item;
  const { asked } = waiting;
  const address = paperAddress(paper.number);
  if (asked.kind === 'submit') return { text: draftWords(item, read), href: address };
  if (asked.kind === 'revise') {
    const stops = counted(read?.judged.stops ?? 0, 'stop', 'stops');
    return { text: `Fix ${stops}`, href: `${address}/findings` };
  }
  return actLink(paper.number, asked) ?? { text: 'Open the paper', href: address };
}

const byWhom = ({ post }: Act, { facts }: WorkItem['paper']): string =>
  post === undefined ? 'Author' : postName(post, facts);

const quoted = (act: Act, words: string, paper: WorkItem['paper']): string =>
  `${byWhom(act, paper)}: “${words}”`;

function returned({ paper }: WorkItem): string {
  const act = paper.passage.acts.filter(isOfKind('return')).at(-1);
  return act ? quoted(act, act.reason, paper) : 'Nobody is waiting for this paper yet.';
}

function objection({ paper, waiting }: WorkItem): string {
  const advice = 'advice' in waiting.asked ? waiting.asked.advice : '';
  const act = unansweredObjections(paper.passage).find((each) => each.advice === advice);
  return act?.opinion.kind === 'object' ? quoted(act, act.opinion.because, paper) : '';
}

/** The last act of a kind, as who sent the paper on. */
const sentBy =
  (kind: Act['kind'], did: string) =>
  ({ paper }: WorkItem): string => {
    const act = paper.passage.acts.filter(isOfKind(kind)).at(-1);
    return act ? `${byWhom(act, paper)} ${did} it on ${formatDate(act.on)}.` : '';
  };

const FROM: Partial<Record<ActionKind, (item: WorkItem) => string>> = {
  submit: returned,
  'answer-objection': objection,
  advise: sentBy('submission', 'submitted'),
  clear: ({ paper }) => `All ${callsOf(paper.passage).length} advisers have answered.`,
  approve: sentBy('clearance', 'cleared'),
  decide: sentBy('approval', 'approved'),
  resume: ({ paper }) => {
    const act = paper.passage.acts.filter(isOfKind('postponement')).at(-1);
    return act ? `You put it off: “${act.reason}”` : '';
  },
  publish: sentBy('decision', 'decided'),
};

const CHANGED = 'It changed since you did this: you are asked again.';

/** Who sent it, and their words; empty where nobody did. */
export const fromWords = (item: WorkItem): string =>
  item.waiting.before?.fell ? CHANGED : (FROM[item.waiting.asked.kind]?.(item) ?? '');

/** Whom a paper waits for, and how far they are: `4 of 5 advisers have answered`. */
export function progressWords({ paper }: WorkItem): string {
  const calls = callsOf(paper.passage).length;
  const missing = missingAdvice(paper.passage).length;
  if (paper.passage.state !== 'submitted' || calls === 0) return '';
  return `${calls - missing} of ${counted(calls, 'adviser has', 'advisers have')} answered`;
}

export interface DueTag {
  text: string;
  colour: 'red' | 'yellow';
}

/** Only what is late, or due within a working day, is marked. */
export function dueTag(due: string | undefined, today: string): DueTag | undefined {
  if (due === undefined) return undefined;
  if (due < today) {
    return { text: `${counted(daysLate(due, today), 'day', 'days')} late`, colour: 'red' };
  }
  if (due === today) return { text: 'Due today', colour: 'yellow' };
  return workingDaysBetween(today, due) <= 1 ? { text: 'Due next', colour: 'yellow' } : undefined;
}

/** Working days; late by a weekend is late by one. */
const daysLate = (due: string, today: string): number =>
  Math.max(1, workingDaysBetween(due, today));
