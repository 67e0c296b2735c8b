import { letterPostName } from '../../../letters/passage/letter-act-facts';
import { type LetterAct } from '../../../letters/passage/letter-state';
import { type LetterScene } from '../letter-scene';

export interface StoryEntry {
  /** `Cleared`. */
  what: string;
  /** `Chief Executive Officer, Example Name`; `the grantee’s signatory`. */
  by: string;
  /** UTC instant. */
  at: string;
  words?: string;
}

const WHAT: Record<string, string> = {
  prepare: 'Begun',
  revise: 'Changed',
  propose: 'Sent to be cleared',
  return: 'Returned',
  clear: 'Cleared, its money reserved',
  issue: 'Sent to the grantee',
  remind: 'Reminded',
  're-issue': 'Sent to another signatory',
  ask: 'Question asked',
  answer: 'Question answered',
  accept: 'Accepted',
  decline: 'Declined',
  'record-elsewhere': 'Reply given elsewhere recorded',
  'confirm-elsewhere': 'Reply given elsewhere confirmed',
  sign: 'Signed',
  withdraw: 'Withdrawn',
  supersede: 'Replaced by another letter',
  expire: 'Ended, for no reply came in time',
  sealed: 'Sealed',
  signed: 'In force',
  release: 'Given up, to be tried again',
};

function byWords({ by, post }: LetterAct, { standing, names }: LetterScene): string {
  if (by === undefined) return 'the service';
  const name = names.get(by);
  if (name === undefined) return 'the grantee’s signatory';
  return post === undefined ? name : `${letterPostName(post, standing.facts)}, ${name}`;
}

/** Everything that was done with the letter, the latest first. */
export const letterStory = (scene: LetterScene): StoryEntry[] =>
  scene.standing.passage.acts
    .map((act) => ({
      what: WHAT[act.kind] ?? act.kind,
      by: byWords(act, scene),
      at: act.at,
      ...(act.words !== undefined && { words: act.words }),
    }))
    .reverse();
