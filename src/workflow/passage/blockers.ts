import { type ActFacts, doerName, postName } from './act-facts';
import { type ActionKind, type Asked } from './action';
import { mayAct } from './barred';
import { heldOf } from './held';
import { edgeOf, LIFECYCLE } from './lifecycle';
import { NEEDS } from './needs';
import { type Situation } from './on-file';
import { type Act, isOfKind } from './passage-act';
import { type Passage, type State, STATES } from './passage-state';
import { kindOf, kindOfAll, refusal, type Refusal } from './refusal';
import { STATE_WORDS } from './state.words';
import { waitingFor } from './waiting-for';

/** The act that shows that somebody has done it already. */
const LEAVES: Partial<Record<ActionKind, Act['kind']>> = {
  submit: 'submission',
  clear: 'clearance',
  approve: 'approval',
  decide: 'decision',
  refuse: 'refusal',
  publish: 'publication',
  withdraw: 'withdrawal',
};

const placeOf = (state: State): number => STATES.indexOf(state);

/** Whether the paper has yet to reach every state in which this can be done. */
const isAhead = (state: State, action: ActionKind): boolean =>
  LIFECYCLE.filter((edge) => edge.action === action).every(
    ({ from }) => placeOf(state) < placeOf(from),
  );

/** What leaves a paper in its state; advice and answers leave it with its advisers. */
const MOVES: readonly Act['kind'][] = [
  're-route',
  'clearance',
  'approval',
  'decision',
  'refusal',
  'postponement',
  'return',
  'withdrawal',
  'publication',
];

/** The act that brought the paper where it is; a declaration does so once there is a document. */
function lastMove({ acts, copies }: Passage): Act | undefined {
  const last = acts.at(-1);
  const moves = copies.length > 0 ? [...MOVES, 'interests' as const] : MOVES;
  return last && moves.includes(last.kind) ? last : undefined;
}

/** The paper is where this cannot be done, with who brought it there. */
export function wrongState({ passage, facts }: Situation, waitingNames: string): Refusal {
  const last = lastMove(passage);
  return refusal('wrong-state', {
    state: STATE_WORDS[passage.state],
    waitingFor: waitingNames,
    did: last?.kind ?? '',
    post: last ? doerName(last, facts) : '',
    at: last?.at ?? '',
  });
}

function alreadyDone({ passage, facts }: Situation, action: ActionKind): Refusal[] {
  const kind = LEAVES[action];
  const done = kind && passage.acts.filter(isOfKind(kind)).findLast(({ fell }) => !fell);
  if (!done) return [];
  return [refusal('already-done', { post: doerName(done, facts), at: done.at })];
}

function outOfState(asked: Asked, situation: Situation): Refusal[] {
  const { passage, facts } = situation;
  const { reservation } = heldOf(passage);
  if (reservation) {
    const post = postName(reservation.post, facts);
    return [refusal('being-signed', { post, since: reservation.at })];
  }
  const done = alreadyDone(situation, asked.kind);
  if (done.length > 0) return done;
  const waitingNames = [...new Set(waitingFor(situation).map(({ whose }) => whose))].join(', ');
  return [
    wrongState(situation, waitingNames),
    ...(isAhead(passage.state, asked.kind) ? neededBy(asked, situation) : []).filter(
      ({ code }) => kindOf(code) === 'waiting',
    ),
  ];
}

const neededBy = (asked: Asked, situation: Situation): Refusal[] =>
  (NEEDS[asked.kind] ?? []).flatMap((need) => need(situation, asked));

function wrongActor(asked: Asked, situation: Situation): Refusal[] {
  const { actor } = situation.facts;
  if (actor.kind === 'person') return mayAct(actor.id, asked, situation);
  const isItsOwn = LIFECYCLE.some(({ action, by }) => action === asked.kind && by === 'service');
  return isItsOwn ? [] : [refusal('done-by-a-person', {})];
}

/**
 * Everything that keeps the actor from doing this now, all reasons at once; empty where nothing
 * does. What withholds a button, and what refuses the act. `kindOfAll` says what sort of "no" it is.
 */
export function blockersFor(asked: Asked, passage: Passage, facts: ActFacts): Refusal[] {
  const situation = { passage, facts };
  const wrong = wrongActor(asked, situation);
  if (kindOfAll(wrong) === 'unknown-to-you') return wrong;
  const isPossible = edgeOf(passage.state, asked.kind) !== undefined;
  return [...wrong, ...(isPossible ? neededBy(asked, situation) : outOfState(asked, situation))];
}
