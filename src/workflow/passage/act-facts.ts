import { type LocalDate } from '../../kernel/local-date';
import { type Tenure } from '../../people/posts/post-holding';
import { type Post } from '../../scheme/scheme';
import { type Act, type Instant, type PersonId, type PostId } from './passage-act';
import { type PassageRoute } from './passage-route';

export type Doer = { kind: 'person'; id: PersonId } | { kind: 'service' };

/** What a body may settle for itself. */
export interface BodyRules {
  /** An adviser who advised on a paper may approve or decide it; off unless the body lifts the bar. */
  adviserMayDecide: boolean;
  /** Posts that record a dispensation from an interest, and give a decision to another post. */
  dispensers: PostId[];
  publishers: PostId[];
  /** Posts that read every submitted paper, for example the auditor's. */
  readers: PostId[];
}

/**
 * Everything a passage is judged by that it does not hold itself, read inside the writing
 * transaction with the rows that matter locked.
 */
export interface ActFacts {
  /** UUID of the paper, what its events are about. */
  paperId: string;
  /** The database's time, read once. */
  now: Instant;
  /** The same moment as a day in the body's calendar. */
  today: LocalDate;
  actor: Doer;
  /** Of every post the route and the body's rules name. */
  tenures: Tenure[];
  /** Persons who administer the service. */
  administrators: PersonId[];
  posts: Post[];
  rules: BodyRules;
  /** The scheme version and the route a submission would fix; later, under the version fixed. */
  scheme: { key: string; version: string };
  route: PassageRoute;
  /** What the checks say of the current revision today. */
  judged: Judged;
}

export interface Judged {
  stops: number;
  /** Warnings without an answer. */
  toAnswer: number;
  /** Of these, what other decisions and the ledger stand against, each in words. */
  againstLedger?: string[];
  statesPart2: boolean;
  /** Part 1 is not to be published before this day. */
  deferredUntil?: LocalDate;
}

/** A post as the scheme names it. */
export const postName = (id: PostId, { posts }: Pick<ActFacts, 'posts'>): string =>
  posts.find((post) => post.id === id)?.name ?? id;

/** Who did an act, by post; somebody without one acted as author. */
export const doerName = ({ post }: Pick<Act, 'post'>, facts: Pick<ActFacts, 'posts'>): string =>
  post === undefined ? 'author' : postName(post, facts);
