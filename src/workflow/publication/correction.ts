import { type ActFacts, postName } from '../passage/act-facts';
import { postHeld } from '../../people/posts/who-holds';
import { wrongState } from '../passage/blockers';
import { type Passage } from '../passage/passage-state';
import { refusal, type Refusal } from '../passage/refusal';

interface Situation {
  passage: Passage;
  facts: ActFacts;
}

function wrongPerson({ actor, rules: { publishers }, ...facts }: ActFacts): Refusal[] {
  const person = actor.kind === 'person' ? actor.id : '';
  if (facts.administrators.includes(person)) return [refusal('administrator', {})];
  if (postHeld(person, publishers, facts)) return [];
  const post = publishers.map((each) => postName(each, facts)).join(' or ');
  return [refusal('not-your-act', { post })];
}

/**
 * What keeps the actor from adding a notice to the paper's decision now. It is no act of the passage:
 * the paper is published before and after it.
 */
export function correctionBlockers({ passage, facts }: Situation): Refusal[] {
  const wrong = wrongPerson(facts);
  if (wrong.length > 0 || passage.state === 'published') return wrong;
  return [wrongState({ passage, facts }, '')];
}

/** The same, and a notice that says nothing. */
export function correctionRefusals(words: string, situation: Situation): Refusal[] {
  const blockers = correctionBlockers(situation);
  if (blockers.length > 0 || words.trim() !== '') return blockers;
  return [refusal('words-missing', {})];
}
