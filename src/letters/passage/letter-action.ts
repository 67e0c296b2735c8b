import { type LetterTerms } from '../content/letter-terms';

/** SHA-256 of the exact bytes somebody was shown. */
interface Shown {
  shown: string;
}
interface Reasoned {
  reason: string;
}
/** Names the reservation of a seal or a signature, so that none is recorded for another's. */
interface Reserved {
  token: string;
}

/** What the reply of the grantee is proved by; sealed into the file and kept with the letter. */
export interface ReplyEvidence {
  /** Full name, post and statement of authority as the signatory gave them. */
  name: string;
  post: string;
  consent: string;
  /** UTC instants. */
  codeProvedAt?: string;
  repliedAt: string;
  /** IP address. */
  address: string;
  /** How the person was reached and proved: `e-mail link and text message to the phone ending 41`. */
  channels: string;
  /** Set where only one channel proved the person, and why. */
  oneChannelBecause?: string;
}

/** How a reply was given outside the service. */
export interface ReplyElsewhere extends Reasoned {
  how: 'paper' | 'own-signature';
  name: string;
  post: string;
  on: string;
  /** SHA-256 of the scan or file in the file store. */
  scan: string;
}

/** The lines of the union, one a verb. The last are the service's own. */
export type LetterAction =
  | { kind: 'revise'; terms: LetterTerms; signatoryId?: string; version: number }
  /** `file`: SHA-256 of the frozen PDF; `version` is the letter's that it was composed from. */
  | { kind: 'propose'; file: string; version: number }
  | ({ kind: 'return' } & Reasoned)
  | ({ kind: 'clear' } & Shown)
  | ({ kind: 'issue' } & Shown)
  /** By the commercial team, or by the service itself, once an issue. */
  | { kind: 'remind' }
  | ({ kind: 're-issue'; signatoryId: string } & Reasoned)
  | { kind: 'ask'; words: string }
  | { kind: 'answer'; words: string }
  | ({ kind: 'accept'; evidence: ReplyEvidence } & Shown & Reserved)
  | ({ kind: 'decline' } & Reasoned)
  | { kind: 'record-elsewhere'; reply: ReplyElsewhere }
  /** By a second person. */
  | ({ kind: 'confirm-elsewhere' } & Shown & Reserved)
  | ({ kind: 'sign' } & Shown & Reserved)
  | ({ kind: 'withdraw' } & Reasoned)
  /** `by` is the number of the letter that takes its place. */
  | ({ kind: 'supersede'; by: string } & Reasoned)
  | { kind: 'expire' }
  | ({ kind: 'sealed'; file: string } & Reserved)
  | ({ kind: 'signed'; file: string } & Reserved)
  | ({ kind: 'release'; because: string } & Reserved);

export type LetterActionKind = LetterAction['kind'];
export type LetterActionOf<Kind extends LetterActionKind> = Extract<LetterAction, { kind: Kind }>;

export const LETTER_ACTIONS = [
  'revise',
  'propose',
  'return',
  'clear',
  'issue',
  'remind',
  're-issue',
  'ask',
  'answer',
  'accept',
  'decline',
  'record-elsewhere',
  'confirm-elsewhere',
  'sign',
  'withdraw',
  'supersede',
  'expire',
  'sealed',
  'signed',
  'release',
] as const satisfies readonly LetterActionKind[];

/** What whoever acts says of it: a reason, a question, an answer; undefined where nothing is said. */
export function wordsOfAction(action: LetterAction): string | undefined {
  if ('reason' in action) return action.reason;
  if ('words' in action) return action.words;
  if ('because' in action) return action.because;
  return 'reply' in action ? action.reply.reason : undefined;
}
