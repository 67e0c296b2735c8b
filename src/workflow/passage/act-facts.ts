import { type LocalDate } from '../../kernel/local-date';
import { type Post } from '../../scheme/scheme';
import { type Instant, type PersonId, type PostId } from './passage-act';
import { type PassageRoute } from './passage-route';

/** A post filled by a person from a day to a day. */
export interface Tenure {
  person: PersonId;
  post: PostId;
  from: LocalDate;
  /** The first day it is no longer held; absent while no end is known. */
  until?: LocalDate;
}

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
  statesPart2: boolean;
  /** Part 1 is not to be published before this day. */
  deferredUntil?: LocalDate;
}

/** Whether the tenure covers the day; its end is the first day it does not. */
export const isHeldOn = ({ from, until }: Tenure, day: LocalDate): boolean =>
  from <= day && (until === undefined || day < until);

/** Who holds any of the posts today, each once. */
export const holdersOf = (
  posts: readonly PostId[],
  { tenures, today }: Pick<ActFacts, 'tenures' | 'today'>,
): PersonId[] => [
  ...new Set(
    tenures
      .filter((tenure) => posts.includes(tenure.post) && isHeldOn(tenure, today))
      .map(({ person }) => person),
  ),
];

/** The first of the posts that the person holds today. */
export const postHeld = (
  person: PersonId,
  posts: readonly PostId[],
  facts: Pick<ActFacts, 'tenures' | 'today'>,
): PostId | undefined => posts.find((post) => holdersOf([post], facts).includes(person));

/** A post as the scheme names it. */
export const postName = (id: PostId, { posts }: Pick<ActFacts, 'posts'>): string =>
  posts.find((post) => post.id === id)?.name ?? id;
