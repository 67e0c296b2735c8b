import { businessDate } from '../../../platform/clock';
import { heldOf } from '../../../workflow/passage/held';
import { postName } from '../../../workflow/passage/act-facts';
import { type Act, standing as standingActs } from '../../../workflow/passage/passage-act';
import { type Slot } from '../../../workflow/passage/passage-state';
import { waitsSentence, waitingViews } from '../acts/waiting.view';
import { type PaperScene } from '../acts/paper-scene';
import { paperAddress } from '../page/place-link';

/** The page of a signature that is made, or being made: there is nothing left to send. */
export interface SignedView {
  title: string[];
  caption: string;
  heading: string;
  backLink: { text: string; href: string };
  paper: string;
  /** UTC instant of the signature. */
  at: string;
  /** Whether that is today, so that the hour alone says when. */
  isToday: boolean;
  /** What stands before and behind the time. */
  words: { before: string; after: string };
  next: string;
  /** Whether the file stands with this signature in it. */
  isDone: boolean;
}

interface Made {
  by: string;
  at: string;
  post: string;
  isDone: boolean;
}

const DID = { approve: 'approved', decide: 'decided' } as const;

function madeOf({ standing: { passage, facts } }: PaperScene, slot: Slot): Made | undefined {
  const { reservation } = heldOf(passage);
  if (reservation) {
    const { by, at, post } = reservation;
    return reservation.slot === slot
      ? { by, at, post: postName(post, facts), isDone: false }
      : undefined;
  }
  const kind = slot === 'approve' ? 'approval' : 'decision';
  const act: Act | undefined = standingActs(passage.acts, kind).at(-1);
  if (act?.post === undefined) return undefined;
  return { by: act.by, at: act.at, post: postName(act.post, facts), isDone: true };
}

function wordsOf({ by, isDone }: Made, viewer: string, slot: Slot): SignedView['words'] {
  const mine = by === viewer;
  const twice = '. Nothing you did was saved twice.';
  if (!isDone) {
    return mine
      ? { before: 'Your signature was begun', after: ' and is being recorded.' }
      : { before: 'Somebody else began to sign this', after: twice };
  }
  return mine
    ? { before: 'Signed', after: '.' }
    : { before: `Somebody else ${DID[slot]} this`, after: twice };
}

function nextOf(scene: PaperScene, { isDone }: Made): string {
  if (!isDone) return 'The service finishes it by itself. You need do nothing.';
  const { state } = scene.standing.passage;
  if (state === 'published') return 'It is published.';
  const waits = waitsSentence(waitingViews(scene), '');
  return `${waits} You need do nothing.`.trim();
}

/** Undefined while the signature is still to be given. */
export function signedView(scene: PaperScene, slot: Slot): SignedView | undefined {
  const made = madeOf(scene, slot);
  if (!made) return undefined;
  const { passage, number, content } = scene.standing;
  const reference = passage.reference ?? `Paper ${number}`;
  const heading = made.isDone
    ? `${reference} is ${DID[slot]} and signed`
    : `${reference} is being signed`;
  return {
    title: [heading],
    caption: content.title,
    heading,
    backLink: { text: reference, href: paperAddress(number) },
    paper: paperAddress(number),
    at: made.at,
    isToday: businessDate({ now: () => new Date(made.at) }) === scene.standing.facts.today,
    words: wordsOf(made, scene.viewer, slot),
    next: nextOf(scene, made),
    isDone: made.isDone,
  };
}
