import { type Finding } from '../../kernel/findings';
import { type LocalDate } from '../../kernel/local-date';
import { type Tenure } from '../../people/posts/post-holding';
import { type Post } from '../../scheme/scheme';

/** `signatory`: the grantee's, by the id of the organisation's signatory. */
export type LetterDoer =
  { kind: 'person'; id: string } | { kind: 'signatory'; id: string } | { kind: 'service' };

/** What no scheme settles about letters and a body has to. Ids of posts. */
export interface LetterRules {
  /** Prepare letters, send them and answer for them. */
  commercial: readonly string[];
  /** Clear letters beside the post that signs them. */
  delegates: readonly string[];
  /** One of them, another person than who recorded it, confirms a reply given elsewhere. */
  seconds: readonly string[];
  /** See every letter. */
  readers: readonly string[];
}

/** Somebody who may sign for the recipient of the letter. */
export interface SignatoryStanding {
  id: string;
  /** Verified by a second person, and not ended. */
  isFit: boolean;
}

/**
 * Everything a letter is judged by that its passage does not hold, read inside the writing
 * transaction with letter and agreement locked.
 */
export interface LetterActFacts {
  /** UUID of the letter, what its events are about. */
  letterId: string;
  /** `937-01`. */
  number: string;
  /** Of the letter's row. */
  version: number;
  /** The database's time, read once: UTC instant, and the same as a day of the body's calendar. */
  now: string;
  today: LocalDate;
  actor: LetterDoer;
  tenures: readonly Tenure[];
  /** Persons who administer the service. */
  administrators: readonly string[];
  posts: readonly Post[];
  rules: LetterRules;
  /** Post that signs under the scheme on this day; absent where the scheme names none. */
  signer?: string;
  /** Of the recipient. */
  signatories: readonly SignatoryStanding[];
  /** What the checks say of the letter's terms today. */
  findings: readonly Finding[];
  /** What the composed letter states and is no longer so, in words: `the maximum in force`. */
  overtaken: readonly string[];
  /** What the ledger says against its coming into force today. */
  unbindable: readonly Finding[];
  /** Numbers of other letters of the agreement that are being signed at this moment. */
  beingSigned: readonly string[];
}

/** A post as the scheme names it. */
export const letterPostName = (id: string, { posts }: Pick<LetterActFacts, 'posts'>): string =>
  posts.find((post) => post.id === id)?.name ?? id;
