import { type AuditEvent } from '../../record/audit-event';
import { type ActFacts } from './act-facts';
import { postHeld } from '../../people/posts/who-holds';
import { type Action, type ActionKind, type ActionOf } from './action';
import { blockersFor } from './blockers';
import { postsIn } from './capacity';
import { SIGNATURE_CHANGES } from './changes-at-signature';
import { type Changes, type Doing, REVIEW_CHANGES } from './changes-in-review';
import { eventsOf } from './events';
import { heldOf, passageAt } from './held';
import { type Advance, type Edge, edgeOf } from './lifecycle';
import { clearanceOf, missingAdvice, type Situation, unansweredObjections } from './on-file';
import { type Passage, type State } from './passage-state';
import { kindOfAll, type Refusal } from './refusal';
import { faultsInSent } from './what-was-sent';

/** What an act makes of a passage with the events it is recorded by, or why it may not be done. */
export type Acted = { next: Passage; events: AuditEvent[] } | { refused: Refusal[] };

const CHANGES: Changes<ActionKind> = { ...REVIEW_CHANGES, ...SIGNATURE_CHANGES };

const isAdvised = (passage: Passage): boolean =>
  missingAdvice(passage).length === 0 && unansweredObjections(passage).length === 0;

/** What follows of itself in a state, the first that holds. */
const ADVANCES: Partial<Record<State, [Advance, (passage: Passage) => boolean][]>> = {
  submitted: [['advice-complete', isAdvised]],
  'head-of-service': [
    ['advice-missing', (passage) => !isAdvised(passage)],
    ['clearance-stands', (passage) => clearanceOf(passage) !== undefined],
  ],
};

/** Who does it and from which post; the service stands for nobody. */
function doneBy(edge: Edge, action: Action, situation: Situation): Doing['by'] {
  const { actor, now, today } = situation.facts;
  if (actor.kind === 'service') return { by: 'service', at: now, on: today };
  const post = postHeld(actor.id, postsIn(edge.by, action, situation), situation.facts);
  return { by: actor.id, ...(post !== undefined && { post }), at: now, on: today };
}

function changed(edge: Edge, action: Action, situation: Situation): Passage {
  const change = CHANGES[action.kind] as (
    sent: ActionOf<ActionKind>,
    doing: Doing,
  ) => ReturnType<typeof heldOf>;
  const by = doneBy(edge, action, situation);
  return passageAt(edge.to, change(action, { held: heldOf(situation.passage), by, situation }));
}

/** Goes on as far as the passage goes by itself, with each edge it took. */
function settled(passage: Passage): { passage: Passage; edges: Edge[] } {
  const due = ADVANCES[passage.state]?.find(([, holds]) => holds(passage));
  const edge = due && edgeOf(passage.state, due[0]);
  if (!edge) return { passage, edges: [] };
  const further = settled(passageAt(edge.to, heldOf(passage)));
  return { passage: further.passage, edges: [edge, ...further.edges] };
}

/** Everything that keeps the act from being done as it was sent: see `blockersFor`. */
export function refusalsOf(action: Action, passage: Passage, facts: ActFacts): Refusal[] {
  const blocked = blockersFor(action, passage, facts);
  const kind = kindOfAll(blocked);
  if (kind === 'unknown-to-you' || kind === 'wrong-person') return blocked;
  return [...blocked, ...faultsInSent(action, { passage, facts })];
}

/** The only way a passage changes. It never throws for what somebody asks: it refuses. */
export function act(passage: Passage, action: Action, facts: ActFacts): Acted {
  const refused = refusalsOf(action, passage, facts);
  const edge = edgeOf(passage.state, action.kind);
  if (refused.length > 0 || !edge) return { refused };
  const direct = changed(edge, action, { passage, facts });
  const { passage: next, edges } = settled(direct);
  const events = eventsOf({ before: passage, next, edges: [edge, ...edges], action }, facts);
  return { next, events };
}
