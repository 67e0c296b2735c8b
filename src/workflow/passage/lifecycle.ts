import { type ActionKind } from './action';
import { type State, STATES } from './passage-state';

/** In what capacity somebody acts; the route and the body's rules say which posts that is. */
export type Role =
  | 'author'
  /** The author, or a called adviser in the parts that are the adviser's own. */
  | 'writer'
  | 'adviser'
  | 'head-of-service'
  | 'officer-approval'
  | 'decision-maker'
  | 'dispenser'
  | 'publisher'
  | 'service';

/** What follows of itself from an act, in the same breath. */
export type Advance = 'advice-complete' | 'advice-missing' | 'clearance-stands';

export interface Edge {
  from: State;
  action: ActionKind | Advance;
  to: State;
  /** Name of the audit event. */
  event: string;
  by: Role;
}

type Line = readonly [action: Edge['action'], to: State, event: string, by: Role];

/** One edge a line, under the state it leaves; what is not here cannot happen. */
const EDGES: Record<State, readonly Line[]> = {
  draft: [
    ['revise', 'draft', 'paper-saved', 'writer'],
    ['answer-warning', 'draft', 'finding-answered', 'author'],
    ['submit', 'submitted', 'paper-submitted', 'author'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
  ],
  submitted: [
    ['advise', 'submitted', 'advice-given', 'adviser'],
    ['answer-objection', 'submitted', 'objection-answered', 'author'],
    ['revise', 'submitted', 'paper-saved', 'writer'],
    ['answer-warning', 'submitted', 'finding-answered', 'author'],
    ['declare-interests', 'submitted', 'interests-declared', 'decision-maker'],
    ['record-dispensation', 'submitted', 'dispensation-recorded', 'dispenser'],
    ['re-route', 'submitted', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
    ['advice-complete', 'head-of-service', 'advice-complete', 'service'],
  ],
  'head-of-service': [
    ['clear', 'cleared', 'paper-cleared', 'head-of-service'],
    ['return', 'draft', 'paper-returned', 'head-of-service'],
    ['advise', 'head-of-service', 'advice-given', 'adviser'],
    ['revise', 'head-of-service', 'paper-saved', 'writer'],
    ['answer-warning', 'head-of-service', 'finding-answered', 'author'],
    ['declare-interests', 'head-of-service', 'interests-declared', 'decision-maker'],
    ['record-dispensation', 'head-of-service', 'dispensation-recorded', 'dispenser'],
    ['re-route', 'head-of-service', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
    ['advice-missing', 'submitted', 'advice-asked-again', 'service'],
    ['clearance-stands', 'cleared', 'clearance-stands', 'service'],
  ],
  cleared: [
    ['revise', 'head-of-service', 'paper-saved', 'writer'],
    ['return', 'draft', 'paper-returned', 'head-of-service'],
    ['answer-warning', 'cleared', 'finding-answered', 'author'],
    ['declare-interests', 'cleared', 'interests-declared', 'decision-maker'],
    ['record-dispensation', 'cleared', 'dispensation-recorded', 'dispenser'],
    ['re-route', 'cleared', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
    ['open', 'composing', 'signing-copy-begun', 'service'],
  ],
  composing: [
    ['composed', 'ceo', 'signing-copy-composed', 'service'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
  ],
  ceo: [
    ['approve', 'approving', 'approval-reserved', 'officer-approval'],
    ['return', 'draft', 'paper-returned', 'officer-approval'],
    ['answer-warning', 'ceo', 'finding-answered', 'author'],
    ['declare-interests', 'cleared', 'interests-declared', 'decision-maker'],
    ['re-route', 'cleared', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
  ],
  approving: [
    ['approval-signed', 'decision-maker', 'paper-approved', 'service'],
    ['release', 'ceo', 'reservation-released', 'service'],
  ],
  'decision-maker': [
    ['decide', 'deciding', 'decision-reserved', 'decision-maker'],
    ['refuse', 'refused', 'paper-refused', 'decision-maker'],
    ['postpone', 'postponed', 'paper-postponed', 'decision-maker'],
    ['return', 'draft', 'paper-returned', 'decision-maker'],
    ['answer-warning', 'decision-maker', 'finding-answered', 'author'],
    ['declare-interests', 'cleared', 'interests-declared', 'decision-maker'],
    ['re-route', 'cleared', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
  ],
  postponed: [
    ['resume', 'decision-maker', 'paper-resumed', 'decision-maker'],
    ['return', 'draft', 'paper-returned', 'decision-maker'],
    ['answer-warning', 'postponed', 'finding-answered', 'author'],
    ['declare-interests', 'cleared', 'interests-declared', 'decision-maker'],
    ['re-route', 'cleared', 'paper-re-routed', 'dispenser'],
    ['withdraw', 'withdrawn', 'paper-withdrawn', 'author'],
  ],
  deciding: [
    ['decision-signed', 'decided', 'paper-decided', 'service'],
    ['release', 'decision-maker', 'reservation-released', 'service'],
  ],
  decided: [['publish', 'published', 'paper-published', 'publisher']],
  published: [],
  withdrawn: [],
  refused: [],
};

/** The whole table, in the order a paper goes through its states. */
export const LIFECYCLE: readonly Edge[] = STATES.flatMap((from) =>
  EDGES[from].map(([action, to, event, by]) => ({
    from,
    action,
    to,
    event: `workflow.${event}`,
    by,
  })),
);

/** What the action does in the state, or undefined where it can do nothing there. */
export const edgeOf = (from: State, action: Edge['action']): Edge | undefined =>
  LIFECYCLE.find((edge) => edge.from === from && edge.action === action);

/** Every capacity in which the action is done in one state or another. */
export const rolesOf = (action: ActionKind): Role[] => [
  ...new Set(LIFECYCLE.filter((edge) => edge.action === action).map(({ by }) => by)),
];
