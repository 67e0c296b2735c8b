import { type ActFacts } from './act-facts';
import { holdersOf } from '../../people/posts/who-holds';
import { deciderOf, submissionOf } from './held';
import { type ActOf, standing } from './passage-act';
import { type Passage } from './passage-state';
import { type PassageRoute } from './passage-route';

type Call = PassageRoute['advisers'][number];

/** A passage with everything else it is judged by. */
export interface Situation {
  passage: Passage;
  facts: ActFacts;
}

export const callsOf = (passage: Passage): Call[] => submissionOf(passage)?.route.advisers ?? [];

/** The advice on file from an adviser, if it still counts. */
export const adviceOn = (passage: Passage, advice: string): ActOf<'advice'> | undefined =>
  standing(passage.acts, 'advice').findLast((act) => act.advice === advice);

export const missingAdvice = (passage: Passage): Call[] =>
  callsOf(passage).filter(({ advice }) => !adviceOn(passage, advice));

/** Objections that stand, each with its answer where the author has given one. */
export function objections(
  passage: Passage,
): { objection: ActOf<'advice'>; answer?: ActOf<'answer'> }[] {
  const answers = standing(passage.acts, 'answer');
  return standing(passage.acts, 'advice')
    .filter(({ opinion }) => opinion.kind === 'object')
    .map((objection) => ({
      objection,
      answer: answers.findLast((answer) => answer.objection === objection.number),
    }));
}

export const unansweredObjections = (passage: Passage): ActOf<'advice'>[] =>
  objections(passage)
    .filter(({ answer }) => !answer)
    .map(({ objection }) => objection);

export const clearanceOf = (passage: Passage): ActOf<'clearance'> | undefined =>
  standing(passage.acts, 'clearance').at(-1);

/** Officer approval of the copy that may be signed. */
export const approvalOf = (passage: Passage): ActOf<'approval'> | undefined =>
  standing(passage.acts, 'approval').at(-1);

/**
 * The declaration the decision would rest on: the last that counts from somebody who holds the
 * deciding post today. One from a person who has left it is on record but not on file.
 */
export function interestsOnFile({ passage, facts }: Situation): ActOf<'interests'> | undefined {
  const decider = deciderOf(submissionOf(passage));
  const holders = decider === undefined ? [] : holdersOf([decider], facts);
  return standing(passage.acts, 'interests').findLast(({ by }) => holders.includes(by));
}

export const dispensationFor = (
  passage: Passage,
  declaration: ActOf<'interests'>,
): ActOf<'dispensation'> | undefined =>
  standing(passage.acts, 'dispensation').findLast((act) => act.declaration === declaration.number);

/** The declaration on file where it is prejudicial and nobody has dispensed from it. */
export function undispensedInterest(situation: Situation): ActOf<'interests'> | undefined {
  const declaration = interestsOnFile(situation);
  if (declaration?.declared.kind !== 'declared' || !declaration.declared.prejudicial) {
    return undefined;
  }
  return dispensationFor(situation.passage, declaration) ? undefined : declaration;
}
