import { type LocalDate } from '../../kernel/local-date';

/** A person fills a post from a day to a day, and when that was put on record. */
export interface PostHolding {
  /** UUID. */
  id: string;
  /** Person id. */
  personId: string;
  /** A post of the scheme file, for example `policy-officer`. */
  postId: string;
  from: LocalDate;
  /** The first day it is no longer held; absent while no end is known. */
  until?: LocalDate;
  recordedAt: Date;
  /** When the end was put on record; absent together with `until`. */
  endRecordedAt?: Date;
}

/** One moment, as an instant and as the day it is in the body's own calendar. */
export interface Moment {
  at: Date;
  day: LocalDate;
}

/** A post filled by a person from a day to a day, as the rules of a passage read it. */
export interface Tenure {
  person: string;
  post: string;
  from: LocalDate;
  /** The first day it is no longer held; absent while no end is known. */
  until?: LocalDate;
}

export const tenureOf = ({ personId, postId, from, until }: PostHolding): Tenure => ({
  person: personId,
  post: postId,
  from,
  ...(until !== undefined && { until }),
});
