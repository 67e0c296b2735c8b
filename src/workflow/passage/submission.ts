import { type ActFacts } from './act-facts';
import { submissionOf } from './held';
import { type PostId } from './passage-act';
import { type PassageRoute } from './passage-route';
import { type Passage, type Submission } from './passage-state';

export const rankOf = (post: PostId | undefined, { posts }: Pick<ActFacts, 'posts'>): number =>
  posts.find(({ id }) => id === post)?.rank ?? -1;

/**
 * A decision given to another post stays there for as long as that post ranks high enough: posts
 * have a rank, and the highest needed decides.
 */
export function rerouted(
  { reroutedTo }: Pick<Submission, 'reroutedTo'>,
  route: PassageRoute,
  facts: Pick<ActFacts, 'posts'>,
): Pick<Submission, 'reroutedTo'> {
  const stays =
    reroutedTo !== undefined && rankOf(reroutedTo, facts) >= rankOf(route.decider, facts);
  return { reroutedTo: stays && reroutedTo !== route.decider ? reroutedTo : undefined };
}

/** What a submission today would fix. */
export function submissionNow(passage: Passage, facts: ActFacts): Submission {
  const { scheme, today, route } = facts;
  const earlier = submissionOf(passage) ?? {};
  return { scheme, on: today, route, ...rerouted(earlier, route, facts) };
}
