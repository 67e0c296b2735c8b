import {
  type ActInPrint,
  type ActsInPrint,
  type AdviceInPrint,
  type InterestsInPrint,
} from '../../papers/acts-in-print';
import { type Post } from '../../scheme/scheme';
import { adviceOn, callsOf, clearanceOf, interestsOnFile, type Situation } from './on-file';
import { currentCopy, heldOf } from './held';
import { type ActOf, type Done, isOfKind, type PersonId, standing } from './passage-act';

/** Names of persons, for the posts from which a signing copy prints them. */
export type Names = ReadonlyMap<PersonId, string>;

/** A signed file cannot be redacted, so a name is printed only from the scheme's grade upwards. */
function printed({ by, post, on }: Done, posts: readonly Post[], names: Names): ActInPrint {
  const printsName = posts.find(({ id }) => id === post)?.printsName ?? false;
  const name = printsName ? names.get(by) : undefined;
  return { on, ...(name !== undefined && { name }) };
}

/** The opinion itself is internal; the copy says that advice was given, or why none was needed. */
const inPrint = (given: ActOf<'advice'>, act: ActInPrint): AdviceInPrint => ({
  ...act,
  advice: given.advice,
  ...(given.opinion.kind === 'not-required' && { notRequiredBecause: given.opinion.because }),
});

const declared = ({ declared: interests, on }: ActOf<'interests'>): InterestsInPrint => ({
  on,
  ...(interests.kind === 'declared' && { declared: interests.text }),
});

/** What is fixed for the document being made, or made; before that, what would be. */
function interestsPrinted(situation: Situation): ActOf<'interests'> | undefined {
  const { passage } = situation;
  const fixed = heldOf(passage).declaration ?? currentCopy(passage)?.declaration;
  if (fixed === undefined) return interestsOnFile(situation);
  return passage.acts.filter(isOfKind('interests')).find(({ number }) => number === fixed);
}

/** What the signing copy says was done: the acts that count, by post and date. */
export function actsPrinted(situation: Situation, names: Names): ActsInPrint {
  const { passage, facts } = situation;
  const print = (act: Done): ActInPrint => printed(act, facts.posts, names);
  const submitted = standing(passage.acts, 'submission').at(-1);
  const cleared = clearanceOf(passage);
  const interests = interestsPrinted(situation);
  return {
    advice: callsOf(passage).flatMap(({ advice }) => {
      const given = adviceOn(passage, advice);
      return given ? [inPrint(given, print(given))] : [];
    }),
    ...(submitted && { submitted: print(submitted) }),
    ...(cleared && { cleared: print(cleared) }),
    ...(interests && { interests: declared(interests) }),
  };
}
