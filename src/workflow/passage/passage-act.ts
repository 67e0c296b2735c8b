import { type LocalDate } from '../../kernel/local-date';
import { type Part } from '../../papers/parts-changed';

/** UUID of a person, as `people` knows one. */
export type PersonId = string;
/** A post of the scheme file, for example `head-of-service`. */
export type PostId = string;
/** UTC instant, ISO 8601. */
export type Instant = string;
/** SHA-256 in hexadecimal. */
export type Sha256 = string;

/** SHA-256 of every part of a paper, its attachments by category among them, by part. */
export type PartHashes = Readonly<Record<Part, Sha256>>;

/** Named parts, or whatever parts the paper has. */
export type Scope = readonly Part[] | 'everything';

/**
 * What an act was bound to: its parts, with the hash each had when the act was done. A part of the
 * scope that did not exist then has no hash, so its coming is a change like any other.
 */
export interface Covers {
  scope: Scope;
  hashes: PartHashes;
}

/** What an adviser says. "Not required" is an advice too, and has to say why. */
export type Opinion =
  | { kind: 'agree' }
  | { kind: 'agree-with-comments'; comments: string }
  | { kind: 'object'; because: string }
  | { kind: 'not-required'; because: string };

/** What the decision-maker says of any personal or prejudicial interest in the matter. */
export type Interests = { kind: 'none' } | { kind: 'declared'; text: string; prejudicial: boolean };

/** What a returned paper has to go through again: what the change touches, or everything. */
export type Rerun = 'touched' | 'everything';

/** Why an act no longer counts. */
export type FallReason =
  /** A part it covers is no longer what was seen. */
  | 'changed'
  /** The paper was returned for everything to run again. */
  | 'returned'
  /** The same person gave a later one in its place. */
  | 'superseded'
  /** The act it answers, or rests on, no longer counts. */
  | 'rested-on-another'
  /** The signing copy it stands on is void. */
  | 'copy-void';

export interface Fell {
  at: Instant;
  because: FallReason;
  /** Parts that differ from what the act saw, sorted; empty unless it fell by a change. */
  parts: Part[];
}

/** What every act has. An act that fell stays: nothing is deleted, only superseded. */
export interface Done {
  /** 1 and up within the passage, in the order done. */
  number: number;
  by: PersonId;
  /** The post acted from; absent where the author acts as author. */
  post?: PostId;
  at: Instant;
  /** The day of it in the body's calendar. */
  on: LocalDate;
  revision: number;
  fell?: Fell;
}

export type ActDetail =
  | { kind: 'submission' }
  | { kind: 'advice'; advice: string; opinion: Opinion; covers: Covers }
  | { kind: 'answer'; advice: string; objection: number; text: string; covers: Covers }
  | { kind: 'interests'; declared: Interests; covers: Covers }
  | { kind: 'dispensation'; declaration: number; reason: string; covers: Covers }
  | { kind: 'clearance'; covers: Covers }
  | { kind: 'approval'; copy: number; shown: Sha256; signed: Sha256; covers: Covers }
  | { kind: 'interests-reconfirmed'; declaration: number; copy: number }
  | { kind: 'decision'; copy: number; shown: Sha256; signed: Sha256; covers: Covers }
  | { kind: 'refusal'; reason: string; copy: number; shown: Sha256 }
  | { kind: 'postponement'; reason: string; copy: number; until?: LocalDate }
  | { kind: 'return'; reason: string; rerun: Rerun }
  | { kind: 'withdrawal'; reason: string }
  | { kind: 're-route'; from: PostId; to: PostId; reason: string }
  | { kind: 'publication'; shown: Sha256 };

/** What one person did on a paper. */
export type Act = Done & ActDetail;
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

export const isOfKind =
  <Kind extends Act['kind']>(kind: Kind) =>
  (act: Act): act is ActOf<Kind> =>
    act.kind === kind;

/** The acts of a kind that still count, in the order done. */
export const standing = <Kind extends Act['kind']>(
  acts: readonly Act[],
  kind: Kind,
): ActOf<Kind>[] => acts.filter(isOfKind(kind)).filter(({ fell }) => fell === undefined);
