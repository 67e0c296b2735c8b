import { type Finding } from '../../kernel/findings';
import { type Act } from './passage-act';

/** What keeps an act from being done, by its code, with what fills its words. Posts stand by name. */
interface RefusalParams {
  'not-yours-to-know': object;

  administrator: object;
  /** For another post; `post` names whose it is. */
  'not-your-act': { post: string };
  'not-the-author': object;
  'post-not-held-today': { post: string };
  'wrote-the-paper': object;
  'advised-on-the-paper': object;
  'cleared-the-paper': object;
  'approved-the-paper': object;
  'own-interest': object;
  'not-your-part': { parts: string };
  'done-by-the-service': object;
  'done-by-a-person': object;

  /**
   * `state` is in words; `waitingFor` names who is to act, and is empty where nobody is. The last act
   * by its kind with who and when, so that whoever came second knows who came first; empty before.
   */
  'wrong-state': {
    state: string;
    waitingFor: string;
    did: Act['kind'] | '';
    post: string;
    at: string;
  };
  'being-signed': { post: string; since: string };
  'already-done': { post: string; at: string };
  'already-advised': { advice: string; post: string; at: string };
  'not-called': { advice: string };
  'nothing-to-answer': { advice: string };
  'nothing-to-dispense': object;
  'not-reserved': object;
  'not-this-copy': { copy: string };
  'reference-kept': { reference: string };
  'revision-out-of-order': { current: string };

  /** `current` is the SHA-256 of what stands now. */
  stale: { shown: string; current: string };

  'open-stops': { count: string; waitingFor: string };
  'unanswered-warnings': { count: string; waitingFor: string };
  /** `because` is one disagreement with the ledger, in words. */
  'against-the-ledger': { because: string; waitingFor: string };
  'part-2-not-built': { waitingFor: string };
  'no-decider': { waitingFor: string };
  'one-post-two-signatures': { post: string };
  'nobody-eligible': { post: string; because: string };
  'one-person-two-acts': { post: string; other: string };
  'advice-missing': { advice: string; waitingFor: string };
  'objection-unanswered': { advice: string; waitingFor: string };
  'clearance-missing': { waitingFor: string };
  'interests-missing': { waitingFor: string };
  'prejudicial-interest': { waitingFor: string };
  'interests-of-another': { waitingFor: string };
  'interests-changed': { waitingFor: string };
  'copy-missing': object;
  'approval-missing': { waitingFor: string };
  'publication-deferred': { until: string };
  'signature-level-missing': { usableFrom: string };
  /** `because` is what fails, in words. */
  'signed-file-faulty': { because: string };
  'signature-exists': object;

  'nothing-changed': object;
  'words-missing': object;
  'reference-missing': object;
  'rank-too-low': { post: string; needed: string };
  'already-routed-there': { post: string };
}

export type RefusalCode = keyof RefusalParams;
export type ParamsOf<Code extends RefusalCode> = RefusalParams[Code];

/** A finding of this room: always a stop, its words in `blockers.words.ts`. */
export interface Refusal extends Finding {
  code: RefusalCode;
  severity: 'stop';
}

/**
 * What sort of "no" it is, for whoever has to answer: the paper is not theirs to know; not their
 * act; not now; what they saw is gone; something has to come first; what they sent is incomplete.
 */
export type RefusalKind =
  'unknown-to-you' | 'wrong-person' | 'wrong-state' | 'stale' | 'waiting' | 'incomplete';

const KINDS: Record<RefusalCode, RefusalKind> = {
  'not-yours-to-know': 'unknown-to-you',
  administrator: 'wrong-person',
  'not-your-act': 'wrong-person',
  'not-the-author': 'wrong-person',
  'post-not-held-today': 'wrong-person',
  'wrote-the-paper': 'wrong-person',
  'advised-on-the-paper': 'wrong-person',
  'cleared-the-paper': 'wrong-person',
  'approved-the-paper': 'wrong-person',
  'own-interest': 'wrong-person',
  'not-your-part': 'wrong-person',
  'done-by-the-service': 'wrong-person',
  'done-by-a-person': 'wrong-person',
  'wrong-state': 'wrong-state',
  'being-signed': 'wrong-state',
  'already-done': 'wrong-state',
  'already-advised': 'wrong-state',
  'not-called': 'wrong-state',
  'nothing-to-answer': 'wrong-state',
  'nothing-to-dispense': 'wrong-state',
  'not-reserved': 'wrong-state',
  'not-this-copy': 'wrong-state',
  'reference-kept': 'wrong-state',
  'revision-out-of-order': 'wrong-state',
  stale: 'stale',
  'open-stops': 'waiting',
  'unanswered-warnings': 'waiting',
  'against-the-ledger': 'waiting',
  'part-2-not-built': 'waiting',
  'no-decider': 'waiting',
  'one-post-two-signatures': 'waiting',
  'nobody-eligible': 'waiting',
  'one-person-two-acts': 'waiting',
  'advice-missing': 'waiting',
  'objection-unanswered': 'waiting',
  'clearance-missing': 'waiting',
  'interests-missing': 'waiting',
  'prejudicial-interest': 'waiting',
  'interests-of-another': 'waiting',
  'interests-changed': 'waiting',
  'copy-missing': 'waiting',
  'approval-missing': 'waiting',
  'publication-deferred': 'waiting',
  'signature-level-missing': 'waiting',
  'signed-file-faulty': 'waiting',
  'signature-exists': 'waiting',
  'nothing-changed': 'incomplete',
  'words-missing': 'incomplete',
  'reference-missing': 'incomplete',
  'rank-too-low': 'incomplete',
  'already-routed-there': 'incomplete',
};

export const REFUSAL_CODES = Object.keys(KINDS) as RefusalCode[];

/** The first that applies answers for all: who may not know is told nothing else. */
const ORDER: readonly RefusalKind[] = [
  'unknown-to-you',
  'wrong-person',
  'wrong-state',
  'stale',
  'waiting',
  'incomplete',
];

export const kindOf = (code: RefusalCode): RefusalKind => KINDS[code];

/** The kind that answers for several refusals; undefined where there is none. */
export const kindOfAll = (refusals: readonly Refusal[]): RefusalKind | undefined =>
  ORDER.find((kind) => refusals.some(({ code }) => KINDS[code] === kind));

const PLACES: Partial<Record<RefusalCode, Finding['at']>> = {
  'part-2-not-built': { pointer: '/publication/part2', printed: 'Part 2' },
  'publication-deferred': { pointer: '/publication/deferral', printed: 'deferral' },
  'no-decider': { pointer: '/recommendations', printed: 'recommendations' },
};

export const refusal = <Code extends RefusalCode>(code: Code, params: ParamsOf<Code>): Refusal => ({
  code,
  severity: 'stop',
  at: PLACES[code] ?? { pointer: '', printed: 'the paper' },
  params: { ...params },
});
