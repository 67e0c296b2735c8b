import { type LetterTerms } from '../content/letter-terms';
import { type ReplyElsewhere, type ReplyEvidence } from './letter-action';

/** `accepting` and `signing`: the seal or the signature is reserved and not yet recorded. */
export const LETTER_STATES = [
  'prepared',
  'to-clear',
  'cleared',
  'issued',
  'accepting',
  'accepted',
  'signing',
  'in-force',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Of the letter's acts, the ones that tell its story; in the order they were done. */
export interface LetterAct {
  kind: string;
  /** UUID of the person, or of the signatory; absent where the service did it. */
  by?: string;
  /** Id of the post. */
  post?: string;
  /** UTC instant. */
  at: string;
  words?: string;
}

export interface LetterReservation {
  /** UUID: of one token one signed file stands. */
  token: string;
  slot: 'seal' | 'signature';
  /** UUID of who accepted, confirmed or signs. */
  by?: string;
  post?: string;
  at: string;
}

/** The grantee's answer, from the service or from outside it. */
export type LetterReply =
  | { evidence: ReplyEvidence }
  /** `confirmedBy` is another person than who recorded it; it counts from then on. */
  | { elsewhere: ReplyElsewhere; recordedBy: string; confirmedBy?: string };

/** How a letter stands. What belongs to a state is there from that state on. */
export interface LetterPassage {
  state: LetterState;
  terms: LetterTerms;
  /** Person who prepared or last changed it: never who clears it. */
  preparedBy: string;
  /** Everybody who prepared or changed it: none of them clears or signs it. */
  contributors: string[];
  signatoryId?: string;
  /** SHA-256 of the file as it was composed, by which its basis and its text are kept. */
  composed?: string;
  /** SHA-256 of the file as it stands: composed, sealed, signed. */
  file?: string;
  clearedBy?: string;
  /** Link of which issue counts: earlier ones are revoked. 0 until it is sent. */
  issue: number;
  /** UTC instant of the issue that counts. */
  issuedAt?: string;
  /** Number of the letter that took its place. */
  supersededBy?: string;
  /** Issue the service itself has sent a reminder of. */
  reminded?: number;
  reply?: LetterReply;
  reservation?: LetterReservation;
  acts: LetterAct[];
}

/** Ends of a letter, after which nothing happens to it. */
export const LETTER_ENDS = ['in-force', 'declined', 'expired', 'withdrawn', 'superseded'] as const;

export const isEnded = (state: LetterState): boolean =>
  (LETTER_ENDS as readonly LetterState[]).includes(state);
