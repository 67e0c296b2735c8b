import { type LocalDate } from '../../kernel/local-date';
import { type FindingAnswer } from '../../papers/passage';
import {
  type Interests,
  type Opinion,
  type PartHashes,
  type PostId,
  type Rerun,
  type Sha256,
} from './passage-act';
import { type PassageRoute } from './passage-route';

/** `shown` is the SHA-256 of what the person saw, as `hashShown` gives it. */
interface Shown {
  shown: Sha256;
}
interface Reasoned {
  reason: string;
}
/** Names the reservation, so that no signature is recorded for another's. */
interface Reserved {
  token: string;
}

/** A save: the hashes of the new state, and who acts on it under the version already fixed. */
export interface Revise {
  kind: 'revise';
  /** The next revision, or the same one where only attachments changed. */
  revision: number;
  parts: PartHashes;
  route: PassageRoute;
  contentVersion: number;
  finished: string[];
}

/** The lines of the union, one a verb. The second half is the service's own. */
export type Action =
  | Revise
  | { kind: 'answer-warning'; answer: Pick<FindingAnswer, 'key' | 'code' | 'answer'> }
  | ({ kind: 'submit' } & Shown)
  | ({ kind: 'advise'; advice: string; opinion: Opinion } & Shown)
  /** `objection` is the number of the act answered, `declaration` of the one dispensed from. */
  | { kind: 'answer-objection'; advice: string; objection: number; text: string }
  | ({ kind: 'declare-interests'; interests: Interests } & Shown)
  | ({ kind: 'record-dispensation'; declaration: number } & Reasoned & Shown)
  | ({ kind: 're-route'; to: PostId } & Reasoned)
  | ({ kind: 'clear' } & Shown)
  | ({ kind: 'return'; rerun: Rerun } & Reasoned)
  | ({ kind: 'withdraw' } & Reasoned)
  | ({ kind: 'approve' } & Shown & Reserved)
  | ({ kind: 'decide'; interests: Interests } & Shown & Reserved)
  | ({ kind: 'refuse' } & Reasoned & Shown)
  | ({ kind: 'postpone'; until?: LocalDate } & Reasoned)
  | ({ kind: 'resume'; interests: Interests } & Shown)
  | ({ kind: 'publish' } & Shown)
  | { kind: 'open'; reference?: string }
  | { kind: 'composed'; copy: number; sha256: Sha256 }
  | ({ kind: 'approval-signed'; sha256: Sha256 } & Reserved)
  | ({ kind: 'decision-signed'; sha256: Sha256 } & Reserved)
  | ({ kind: 'release'; signed: boolean } & Reserved);

export type ActionKind = Action['kind'];
export type ActionOf<Kind extends ActionKind> = Extract<Action, { kind: Kind }>;

/** What somebody may want to do, before anything is filled in; every `Action` is one. */
export type Asked =
  | { kind: Exclude<ActionKind, 'advise' | 'answer-objection'> }
  | { kind: 'advise' | 'answer-objection'; advice: string };

export const ACTIONS = [
  'revise',
  'answer-warning',
  'submit',
  'advise',
  'answer-objection',
  'declare-interests',
  'record-dispensation',
  're-route',
  'clear',
  'return',
  'withdraw',
  'approve',
  'decide',
  'refuse',
  'postpone',
  'resume',
  'publish',
  'open',
  'composed',
  'approval-signed',
  'decision-signed',
  'release',
] as const satisfies readonly ActionKind[];
