import { type ActionKind } from './action';
import { adviceIn } from './capacity';
import { currentCopy, heldOf } from './held';
import { type Act, type Instant, standing } from './passage-act';
import { type Passage } from './passage-state';
import { type Waiting } from './waiting-for';

type Began = (passage: Passage, turn: Waiting) => Instant | undefined;

/** When the last of these acts was done, whether or not it still counts. */
const lastOf =
  (...kinds: Act['kind'][]): Began =>
  ({ acts }) =>
    acts.findLast(({ kind }) => kinds.includes(kind))?.at;

/** The first act of a turn is what begins it; what only the checks ask for begins with no act. */
const BEGAN: Partial<Record<ActionKind, Began>> = {
  submit: lastOf('return'),
  advise: lastOf('submission'),
  'answer-objection': ({ acts }, { asked }) =>
    standing(acts, 'advice').findLast((act) => act.advice === adviceIn(asked))?.at,
  'declare-interests': lastOf('submission', 're-route'),
  'record-dispensation': lastOf('interests'),
  clear: lastOf('advice', 'answer', 'submission'),
  approve: (passage) => currentCopy(passage)?.composedAt,
  decide: lastOf('approval', 'interests-reconfirmed'),
  resume: lastOf('postponement'),
  publish: (passage) => heldOf(passage).decision?.at,
};

/**
 * Since when the paper has waited for somebody to act. Where an act fell, since then; a paper
 * submitted again waits since that. Undefined for a first draft, and where only the checks ask.
 */
export function waitingSince(turn: Waiting, passage: Passage): Instant | undefined {
  const began = BEGAN[turn.asked.kind]?.(passage, turn);
  const fell = turn.before?.fell?.at;
  return [began, fell]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
}
