import { formatDate } from '../../../kernel/local-date';
import { numberingOf } from '../../../papers/numbering';
import { addressOf } from '../../../register/decision-address';
import { actsOpenTo } from '../../../workflow/acts-open-to';
import { type Asked } from '../../../workflow/passage/action';
import { refusalWords } from '../../../workflow/passage/blockers.words';
import { postName } from '../../../workflow/passage/act-facts';
import { heldOf } from '../../../workflow/passage/held';
import { type StandingPassage } from '../../../workflow/passage.reader';
import { isOfKind } from '../../../workflow/passage/passage-act';
import { type State } from '../../../workflow/passage/passage-state';
import { correctionBlockers } from '../../../workflow/publication/correction';
import { decidedIn } from '../../../workflow/publication/decided-in';
import { decisionAddress } from '../../register/addresses';
import { type ActLink, actLink } from '../acts/act-links';
import { type PaperHead, paperHead } from '../acts/paper-head';
import { type PaperScene } from '../acts/paper-scene';
import { paperAddress } from '../page/place-link';
import { type AskedTo, askedTo } from '../signing/asked-to.view';
import { type MoneyByYear, moneyByYear } from '../signing/money-by-year.view';
import { actedAs } from '../timeline/act-words';

/** Why a paper is with its author again. */
export interface ReturnedView {
  by: string;
  at: string;
  reason: string;
  rerun: 'touched' | 'everything';
}

export interface PaperPageView extends PaperHead {
  /** `What was decided`. */
  askedHeading: string;
  /** The document as it stands: what is to be signed, or what was. */
  document: ActLink;
  asked: AskedTo[];
  money?: MoneyByYear;
  /** What the paper waits for from the viewer. */
  turns: ActLink[];
  /** What the viewer can do besides. */
  also: ActLink[];
  /** What is the viewer's to do, and why not yet. */
  withheld: { text: string; reasons: string[] }[];
  returned?: ReturnedView;
  /** `Decided on 18 March 2024 by the Deputy Mayor …`; empty before. */
  decided: string;
  /** The decision as the public sees it, once it does. */
  published?: ActLink;
}

const keyOf = (asked: Asked): string => `${asked.kind}/${'advice' in asked ? asked.advice : ''}`;

/** The last return, while nothing was submitted since. */
export function returnedView(scene: PaperScene): ReturnedView | undefined {
  const { state, acts } = scene.standing.passage;
  const last = acts.filter(isOfKind('return')).at(-1);
  if (state !== 'draft' || !last) return undefined;
  const { at, reason, rerun } = last;
  return { by: actedAs(last, scene), at, reason, rerun };
}

function decidedWords({ standing: { passage, facts } }: PaperScene): string {
  const { decision } = heldOf(passage);
  if (!decision) return '';
  return `Decided on ${formatDate(decision.on)} by the ${postName(decision.post, facts)}.`;
}

const ENDED: readonly State[] = ['withdrawn', 'refused'];

function askedHeading({ passage }: StandingPassage): string {
  if (decidedIn(passage)) return 'What was decided';
  return ENDED.includes(passage.state) ? 'What was asked' : 'What is asked';
}

function documentLink({ passage, number }: StandingPassage): ActLink {
  const paper = paperAddress(number);
  return decidedIn(passage)
    ? { text: 'Read the signed document (PDF)', href: `${paper}/signing-copy.pdf` }
    : {
        text: `Read revision ${passage.revision} as it ${ENDED.includes(passage.state) ? 'stood' : 'will be signed'}`,
        href: `${paper}/preview`,
      };
}

function publishedLink({ standing: { passage } }: PaperScene): ActLink | undefined {
  if (passage.state !== 'published') return undefined;
  const name = passage.reference.replaceAll(' ', '\u00a0');
  const href = decisionAddress(addressOf(passage.reference));
  return { text: `Read ${name} as it is published`, href };
}

/** No act of the passage: the paper is published before and after it. */
const correctionLink = ({ standing }: PaperScene): ActLink[] =>
  correctionBlockers(standing).length > 0
    ? []
    : [{ text: 'Add a correction notice', href: `${paperAddress(standing.number)}/correct` }];

/** Nothing is to be answered where no warning is open. */
const isWorthSaying = ({ kind }: Asked, { standing }: PaperScene): boolean =>
  kind !== 'answer-warning' || standing.facts.judged.toAnswer > 0;

function yours(scene: PaperScene): Pick<PaperPageView, 'turns' | 'also' | 'withheld'> {
  const { standing, viewer } = scene;
  const link = (asked: Asked): ActLink[] => {
    const one = actLink(standing.number, asked);
    return one ? [one] : [];
  };
  const waited = standing.waitingFor.filter(({ people }) => people.includes(viewer));
  const turns = new Set(waited.map(({ asked }) => keyOf(asked)));
  const own = actsOpenTo(standing).filter(({ asked }) => isWorthSaying(asked, scene));
  const open = own.filter(({ blockers }) => blockers.length === 0);
  return {
    turns: open.filter(({ asked }) => turns.has(keyOf(asked))).flatMap(({ asked }) => link(asked)),
    also: [
      ...open.filter(({ asked }) => !turns.has(keyOf(asked))).flatMap(({ asked }) => link(asked)),
      ...correctionLink(scene),
    ],
    withheld: own
      .filter(({ blockers }) => blockers.length > 0)
      .flatMap(({ asked, blockers }) =>
        link(asked).map(({ text }) => ({ text, reasons: blockers.map(refusalWords) })),
      ),
  };
}

/** A paper under way in a minute: where it is, what it asks, and what is the viewer's to do. */
export function paperPageView(scene: PaperScene): PaperPageView {
  const { standing, context } = scene;
  const numbering = numberingOf(standing.content, context.manifest);
  return {
    ...paperHead(scene, 'Paper'),
    askedHeading: askedHeading(standing),
    document: documentLink(standing),
    asked: askedTo({ standing, numbering }),
    money: moneyByYear({ standing, numbering }),
    ...yours(scene),
    returned: returnedView(scene),
    decided: decidedWords(scene),
    published: publishedLink(scene),
  };
}
