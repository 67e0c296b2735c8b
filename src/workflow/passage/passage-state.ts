import { type LocalDate } from '../../kernel/local-date';
import { type FindingAnswer } from '../../papers/passage';
import {
  type Act,
  type Instant,
  type PartHashes,
  type PersonId,
  type PostId,
  type Sha256,
} from './passage-act';
import { type PassageRoute } from './passage-route';

/** What was fixed when the paper was submitted; a later submission of the round fixes it anew. */
export interface Submission {
  /** The version of the scheme that says who acts. */
  scheme: { key: string; version: string };
  on: LocalDate;
  /** Who acts. An edit that changes who must act changes it under the same version. */
  route: PassageRoute;
  /** Where the decision was given to another post than the rule names. */
  reroutedTo?: PostId;
}

/** The two signatures of a decision, one slot a post. */
export type Slot = 'approve' | 'decide';

/** The document as composed and frozen for signature. It is never changed, only made void. */
export interface SigningCopy {
  /** 1 and up within the passage. */
  number: number;
  revision: number;
  /** Of the frozen file, before any signature. */
  sha256: Sha256;
  /** Number of the declaration of interests it prints. */
  declaration: number;
  composedAt: Instant;
  /** In the order made; `sha256` is of the whole file with this signature in it. */
  signatures: { slot: Slot; act: number; sha256: Sha256 }[];
  void?: { at: Instant; because: VoidReason };
}

export type VoidReason = 'returned' | 'withdrawn' | 'interests-changed' | 're-routed';

/** A signature about to be made. Until it is recorded or released nothing else can happen. */
export interface Reservation {
  slot: Slot;
  /** What the recording act names it by, so that no signature is taken for another's. */
  token: string;
  by: PersonId;
  post: PostId;
  /** The time the signature shows. */
  at: Instant;
  on: LocalDate;
  copy: number;
  shown: Sha256;
}

export interface Decision {
  reference: string;
  on: LocalDate;
  at: Instant;
  by: PersonId;
  post: PostId;
  /** Number of the signing copy, and the SHA-256 of its file with both signatures. */
  copy: number;
  sha256: Sha256;
  /** When the configured signature level was reached: publication and letters wait for it. */
  usableFrom: Instant;
}

/** What a passage has whatever its state. */
export interface PassageRecord {
  author: PersonId;
  /** 1 and up: sign-offs over one line of revisions. */
  round: number;
  revision: number;
  /** Of the current revision and its attachments. */
  parts: PartHashes;
  /** Everybody who wrote any revision of the round; never shortened. */
  contributors: PersonId[];
  acts: Act[];
  copies: SigningCopy[];
  /** The public number, from the first time the CEO's step opens; kept through later returns. */
  reference?: string;
  /** Version of the row at which the content last changed. */
  contentVersion: number;
  /** Keys of the sections the author calls finished. */
  finished: string[];
  answers: FindingAnswer[];
}

type At<State extends string, Extra = unknown> = PassageRecord & { state: State } & Extra;
type Submitted = { submission: Submission };

/** With its author: not yet submitted, or returned, and then `submission` is the earlier one. */
export type InDraft = At<'draft', { submission?: Submission }>;
/** Sign-offs under way, one state a step. */
export type InReview = At<'submitted' | 'head-of-service' | 'cleared', Submitted>;
/** Everything is on file and the signing copy is being made, with this declaration in it. */
export type InComposing = At<'composing', Submitted & { reference: string; declaration: number }>;
/** A signing copy waits for a signature, or for another day. */
export type AtSignature = At<
  'ceo' | 'decision-maker' | 'postponed',
  Submitted & { reference: string }
>;
/** A signature is reserved and not yet recorded. */
export type InSigning = At<
  'approving' | 'deciding',
  Submitted & { reference: string; reservation: Reservation }
>;
export type Decided = At<
  'decided' | 'published',
  Submitted & { reference: string; decision: Decision }
>;
/** Ended without a decision. */
export type Ended = At<'withdrawn' | 'refused', { submission?: Submission }>;

/** Where a paper stands, with what belongs to that state. */
export type Passage = InDraft | InReview | InComposing | AtSignature | InSigning | Decided | Ended;

export type State = Passage['state'];

/** In the order a paper goes through them. */
export const STATES = [
  'draft',
  'submitted',
  'head-of-service',
  'cleared',
  'composing',
  'ceo',
  'approving',
  'decision-maker',
  'postponed',
  'deciding',
  'decided',
  'published',
  'withdrawn',
  'refused',
] as const satisfies readonly State[];
