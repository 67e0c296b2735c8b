import { type ActionKind, type Asked } from './passage/action';
import { blockersFor } from './passage/blockers';
import { hashShown } from './passage/hash-shown';
import { LIFECYCLE } from './passage/lifecycle';
import { callsOf, type Situation } from './passage/on-file';
import { kindOfAll, type Refusal } from './passage/refusal';

/** An act that is the actor's own, now or at another time. */
export interface ActOpen {
  asked: Asked;
  /** Why it cannot be done now; empty where it can. */
  blockers: Refusal[];
  /** What the act sends back, if it is bound to what is shown. */
  shown?: string;
}

const PERSONS: ActionKind[] = [
  ...new Set(
    LIFECYCLE.filter(({ by }) => by !== 'service').map(({ action }) => action as ActionKind),
  ),
];

const askedFor = (kind: ActionKind, situation: Situation): Asked[] =>
  kind === 'advise' || kind === 'answer-objection'
    ? callsOf(situation.passage).map(({ advice }) => ({ kind, advice }))
    : [{ kind }];

/** Whether there is anything to say of it: another's act, and one whose time is past or far, are not. */
const isOwn = ({ blockers }: ActOpen): boolean => {
  const kind = kindOfAll(blockers);
  return kind === undefined || kind === 'waiting' || kind === 'incomplete';
};

/** Everything the actor of the facts may do now, and what is theirs to do and withheld, with why. */
export const actsOpenTo = (situation: Situation): ActOpen[] =>
  PERSONS.flatMap((kind) => askedFor(kind, situation))
    .map((asked): ActOpen => {
      const shown = hashShown(asked, situation.passage);
      const blockers = blockersFor(asked, situation.passage, situation.facts);
      return { asked, blockers, ...(shown !== undefined && { shown }) };
    })
    .filter(isOwn);
