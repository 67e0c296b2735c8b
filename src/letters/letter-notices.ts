import { type ToEnqueue } from '../record/outbox-item';
import { type LetterActionKind } from './passage/letter-action';
import { type LetterSituation } from './passage/letter-capacity';
import { type LetterState } from './passage/letter-state';
import { letterWaiting } from './passage/letter-waiting';

/** Tells one of the body's people that a letter waits for them: `{ letter, person, action }`. */
export const LETTER_TURN = 'letter.turn';
/** Tells who prepared a letter how it ended: `{ letter, person, state }`. */
export const LETTER_TOLD = 'letter.told';

/** Ends that come about by somebody else's act, or by nobody's. */
export const TOLD_ENDS = ['declined', 'expired', 'in-force'] as const satisfies LetterState[];

interface Turn {
  person: string;
  action: LetterActionKind;
}

/** A letter that came back is for those who made it, not for everybody of the team. */
function turnsIn(situation: LetterSituation): Turn[] {
  const { contributors } = situation.passage;
  return letterWaiting(situation).flatMap(({ action, people }) =>
    people
      .filter((person) => action !== 'propose' || contributors.includes(person))
      .map((person) => ({ person, action })),
  );
}

const isSame = (one: Turn, other: Turn): boolean =>
  one.person === other.person && one.action === other.action;

function toldOf({ passage: before }: LetterSituation, { passage }: LetterSituation): string[] {
  const isEnd = TOLD_ENDS.some((state) => state === passage.state && state !== before.state);
  return isEnd ? passage.contributors : [];
}

/**
 * Whom of the body's people an act's mail goes to: whoever is asked for something they were not
 * asked for before, and the makers of a letter that was declined, has expired or is in force. Nobody
 * hears of their own act. A row names by id; words are read when it is sent.
 */
export function noticesOfLetter(before: LetterSituation, after: LetterSituation): ToEnqueue[] {
  const { actor, letterId: letter } = after.facts;
  const earlier = turnsIn(before);
  const isOwn = (person: string): boolean => actor.kind === 'person' && actor.id === person;
  const row = (kind: string, payload: Record<string, string>): ToEnqueue => ({
    kind,
    payload: { letter, ...payload },
    subject: { kind: 'letter', id: letter },
  });
  const turns = turnsIn(after).filter(
    (turn) => !isOwn(turn.person) && !earlier.some((each) => isSame(each, turn)),
  );
  const told = toldOf(before, after).filter((person) => !isOwn(person));
  const { state } = after.passage;
  return [
    ...turns.map(({ person, action }) => row(LETTER_TURN, { person, action })),
    ...told.map((person) => row(LETTER_TOLD, { person, state })),
  ];
}
