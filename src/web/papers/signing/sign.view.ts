import { formatDate } from '../../../kernel/local-date';
import { businessDate } from '../../../platform/clock';
import { postName } from '../../../workflow/passage/act-facts';
import { deciderOf, submissionOf } from '../../../workflow/passage/held';
import { waitingSince } from '../../../workflow/passage/waiting-since';
import { type Slot } from '../../../workflow/passage/passage-state';
import { type PaperToSign } from '../../../workflow/paper-to-sign.reader';
import { type AdviceGiven, adviceGiven } from './advice-given.view';
import { type AskedTo, askedTo } from './asked-to.view';
import { type ChangedSince, changedSince } from './changed-since.view';
import { declaredOnFile, type InterestsAgain, interestsAgain } from './declared.view';
import { type EarlierDecisions, earlierDecisions } from './earlier-decisions.view';
import { type ExactDocument, exactDocument } from './exact-document.view';
import { dueWords, ifNotSigned } from './if-not-signed.view';
import { type MoneyByYear, moneyByYear } from './money-by-year.view';
import { decidedNumbers, type PowerView, powerView, underWords } from './power.view';

/** All that is read before one of the two signatures, in the order it is read. */
export interface SignView {
  reference: string;
  paperTitle: string;
  /** `Since 15 March 2024. Due before 1 April 2024, when the money begins.` */
  since: string;
  /** To whom the recommendations are put. */
  askedOf: string;
  askedTo: AskedTo[];
  money?: MoneyByYear;
  power: PowerView;
  advice: AdviceGiven;
  changedSince?: ChangedSince;
  ifNot: string[];
  earlier: EarlierDecisions;
  document?: ExactDocument;
  /** Asked again when deciding; absent where only approval is given. */
  interests?: InterestsAgain;
  withCode: boolean;
  /** What the signature means, a sentence each. */
  means: string[];
  /** Titles with the person's own capacity: `You decide under`. */
  slot: Slot;
}

export interface SigningAs {
  slot: Slot;
  /** An authenticator app is set up. */
  withCode: boolean;
}

function sinceWords(paper: PaperToSign, slot: Slot): string {
  const { waitingFor, passage } = paper.standing;
  const turn = waitingFor.find(({ asked }) => asked.kind === slot);
  const since = turn && waitingSince(turn, passage);
  const day = since && formatDate(businessDate({ now: () => new Date(since) }));
  return [day ? `Since ${day}.` : '', dueWords(paper)].filter((words) => words !== '').join(' ');
}

function meaning({ standing, route }: PaperToSign, slot: Slot): string[] {
  const { facts, passage } = standing;
  const submission = submissionOf(passage);
  const decider = postName(deciderOf(submission) ?? '', facts);
  const numbers = decidedNumbers(route);
  const lower = numbers.charAt(0).toLowerCase() + numbers.slice(1);
  if (slot === 'approve') {
    const post = postName(submission?.route.officerApproval ?? '', facts);
    return [
      `You say, as ${post}, that you have read this request and the declarations in it, and that it is ready to be decided.`,
      `It then goes to the ${decider}, who decides ${lower}.`,
    ];
  }
  const under = underWords(route);
  return [
    `You approve ${lower} as written in this document, as ${decider}${under ? `, under ${under}` : ''}.`,
    'What is decided is final: it is changed only by a later decision.',
  ];
}

export function signView(paper: PaperToSign, { slot, withCode }: SigningAs): SignView {
  const { standing, copy, route } = paper;
  const declared = slot === 'decide' ? declaredOnFile(standing) : undefined;
  return {
    reference: copy?.reference ?? '',
    paperTitle: standing.content.title,
    since: sinceWords(paper, slot),
    askedOf: route.decider?.name ?? 'decision-maker',
    askedTo: askedTo(paper),
    money: moneyByYear(paper),
    power: powerView(paper),
    advice: adviceGiven(paper),
    changedSince: changedSince(paper),
    ifNot: ifNotSigned(paper),
    earlier: earlierDecisions(paper),
    document: exactDocument(paper, 'the paper you will sign'),
    ...(declared && { interests: interestsAgain(declared) }),
    withCode,
    means: meaning(paper, slot),
    slot,
  };
}
