import { postHeld } from '../../people/posts/who-holds';
import { deciderOf, submissionOf } from './held';
import { type Situation } from './on-file';
import { type PersonId, type PostId } from './passage-act';

/** Posts that see a submitted paper: those of its route, and those that read every paper. */
function postsThatKnow({ passage, facts }: Situation): PostId[] {
  const submission = submissionOf(passage);
  if (!submission) return [];
  const { advisers, headOfService, officerApproval } = submission.route;
  const decider = deciderOf(submission);
  const { dispensers, publishers, readers } = facts.rules;
  return [
    ...advisers.map(({ post }) => post),
    headOfService,
    officerApproval,
    ...(decider === undefined ? [] : [decider]),
    ...dispensers,
    ...publishers,
    ...readers,
  ];
}

/** Persons and posts the paper exists for, each once: what rows keep of it. */
export const knownTo = (situation: Situation): string[] => [
  ...new Set([
    ...situation.passage.contributors,
    ...situation.passage.acts.map(({ by }) => by),
    ...postsThatKnow(situation),
  ]),
];

/**
 * Whether the paper exists for a person at all. A first draft does for those who write it only;
 * whoever has acted on a paper goes on knowing of it when the post is gone.
 */
export const mayKnow = (person: PersonId, situation: Situation): boolean =>
  situation.passage.contributors.includes(person) ||
  situation.passage.acts.some(({ by }) => by === person) ||
  postHeld(person, postsThatKnow(situation), situation.facts) !== undefined;
