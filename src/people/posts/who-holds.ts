import { type LocalDate } from '../../kernel/local-date';
import { type Tenure } from './post-holding';

/** Who fills the posts, and the day in the body's calendar at which it is judged. */
export interface TenureFacts {
  tenures: readonly Tenure[];
  today: LocalDate;
}

/** Whether the tenure covers the day; its end is the first day it does not. */
export const isHeldOn = ({ from, until }: Tenure, day: LocalDate): boolean =>
  from <= day && (until === undefined || day < until);

/** Who holds any of the posts today, each once. */
export const holdersOf = (posts: readonly string[], { tenures, today }: TenureFacts): string[] => [
  ...new Set(
    tenures
      .filter((tenure) => posts.includes(tenure.post) && isHeldOn(tenure, today))
      .map(({ person }) => person),
  ),
];

/** The first of the posts that the person holds today. */
export const postHeld = (
  person: string,
  posts: readonly string[],
  facts: TenureFacts,
): string | undefined => posts.find((post) => holdersOf([post], facts).includes(person));
