import { type Finding } from '../../../kernel/findings';
import { asSentence } from '../../../kernel/sentences';
import { actsOpenTo } from '../../../workflow/acts-open-to';
import { type Asked } from '../../../workflow/passage/action';
import { kindOfAll, type Refusal } from '../../../workflow/passage/refusal';
import { findingWords } from '../../errors/finding-words';
import { paperAddress } from '../page/place-link';
import { type ActLink, actLink } from './act-links';
import { type PaperScene } from './paper-scene';
import { type WaitingView, waitingViews } from './waiting.view';

/** Why an act cannot be done, in place of its form; see `papers/acts/withheld.njk`. */
export interface WithheldView {
  /** `You cannot clear this paper yet`. */
  heading: string;
  /** Every reason, a sentence each, in the words the act itself would be refused by. */
  reasons: string[];
  waiting: WaitingView[];
  /** What the person can do meanwhile. */
  meanwhile: ActLink[];
  /** What was typed and is not saved. */
  kept: string[];
}

interface Withheld {
  asked: Asked;
  /** Goes on "You cannot": `clear this paper`. */
  verb: string;
  refusals: readonly Finding[];
  kept?: string[];
}

const isSame = (one: Asked, other: Asked): boolean =>
  one.kind === other.kind && (!('advice' in one) || one.advice === (other as typeof one).advice);

function meanwhileOf(asked: Asked, { standing }: PaperScene): ActLink[] {
  const { number } = standing;
  const open = actsOpenTo(standing)
    .filter(({ blockers, asked: other }) => blockers.length === 0 && !isSame(asked, other))
    .flatMap(({ asked: other }) => actLink(number, other) ?? []);
  const address = paperAddress(number);
  return [
    { text: 'Read the paper', href: `${address}/preview` },
    { text: 'See what was done so far', href: `${address}/timeline` },
    ...open,
  ];
}

/** "Yet" is said where something else has to come first, and not where the time for it is over. */
export function withheldView(
  { asked, verb, refusals, kept = [] }: Withheld,
  scene: PaperScene,
): WithheldView {
  const isWaiting =
    kindOfAll(refusals as readonly Refusal[]) !== 'wrong-state' || refusals.length > 1;
  return {
    heading: `You cannot ${verb} ${isWaiting ? 'yet' : 'now'}`,
    reasons: refusals.map((refusal) => asSentence(findingWords(refusal))),
    waiting: waitingViews(scene),
    meanwhile: meanwhileOf(asked, scene),
    kept,
  };
}
