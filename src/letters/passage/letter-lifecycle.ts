import { type LetterActionKind } from './letter-action';
import { LETTER_STATES, type LetterState } from './letter-state';

/** In what capacity somebody acts; the scheme and the body's rules say which posts that is. */
export type LetterRole =
  | 'commercial'
  /** The post that signs, or a delegate of the body's rules. */
  | 'clearer'
  /** The post that signs grant agreements (Scheme 5.22). */
  | 'signer'
  /** Whoever keeps agreements, and is not who recorded the reply. */
  | 'second-person'
  /** The grantee's, named and verified. */
  | 'signatory'
  | 'service';

export interface LetterEdge {
  from: LetterState;
  action: LetterActionKind;
  to: LetterState;
  /** Name of the audit event. */
  event: string;
  by: LetterRole;
}

type Line = readonly [action: LetterActionKind, to: LetterState, event: string, by: LetterRole];

const WITHDRAW: Line = ['withdraw', 'withdrawn', 'letter-withdrawn', 'commercial'];
const SUPERSEDE: Line = ['supersede', 'superseded', 'letter-superseded', 'commercial'];

/** One edge a line, under the state it leaves; what is not here cannot happen. */
const EDGES: Record<LetterState, readonly Line[]> = {
  prepared: [
    ['revise', 'prepared', 'letter-revised', 'commercial'],
    ['propose', 'to-clear', 'letter-proposed', 'commercial'],
    WITHDRAW,
    SUPERSEDE,
  ],
  'to-clear': [
    ['clear', 'cleared', 'letter-cleared', 'clearer'],
    ['return', 'prepared', 'letter-returned', 'clearer'],
    ['revise', 'prepared', 'letter-revised', 'commercial'],
    WITHDRAW,
    SUPERSEDE,
  ],
  cleared: [['issue', 'issued', 'letter-issued', 'commercial'], WITHDRAW, SUPERSEDE],
  issued: [
    ['accept', 'accepting', 'acceptance-reserved', 'signatory'],
    ['decline', 'declined', 'letter-declined', 'signatory'],
    ['ask', 'issued', 'question-asked', 'signatory'],
    ['answer', 'issued', 'question-answered', 'commercial'],
    ['remind', 'issued', 'signatory-reminded', 'commercial'],
    ['re-issue', 'issued', 'letter-re-issued', 'commercial'],
    ['record-elsewhere', 'issued', 'reply-recorded', 'commercial'],
    ['confirm-elsewhere', 'accepting', 'reply-confirmed', 'second-person'],
    ['expire', 'expired', 'letter-expired', 'service'],
    WITHDRAW,
    SUPERSEDE,
  ],
  accepting: [
    ['sealed', 'accepted', 'letter-accepted', 'service'],
    ['release', 'issued', 'reservation-released', 'service'],
  ],
  accepted: [['sign', 'signing', 'signature-reserved', 'signer'], WITHDRAW, SUPERSEDE],
  signing: [
    ['signed', 'in-force', 'letter-in-force', 'service'],
    ['release', 'accepted', 'reservation-released', 'service'],
  ],
  'in-force': [],
  declined: [],
  expired: [],
  withdrawn: [],
  superseded: [],
};

/** The whole table, in the order a letter goes through its states. */
export const LETTER_LIFECYCLE: readonly LetterEdge[] = LETTER_STATES.flatMap((from) =>
  EDGES[from].map(([action, to, event, by]) => ({
    from,
    action,
    to,
    event: `letters.${event}`,
    by,
  })),
);

/** What the action does in the state, or undefined where it can do nothing there. */
export const letterEdgeOf = (from: LetterState, action: LetterActionKind): LetterEdge | undefined =>
  LETTER_LIFECYCLE.find((edge) => edge.from === from && edge.action === action);

/** The one capacity in which the action is done. */
export const letterRoleOf = (action: LetterActionKind): LetterRole =>
  LETTER_LIFECYCLE.find((edge) => edge.action === action)!.by;
