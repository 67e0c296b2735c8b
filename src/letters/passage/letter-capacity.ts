import { holdersOf, postHeld } from '../../people/posts/who-holds';
import { type LetterActionKind } from './letter-action';
import { type LetterActFacts, letterPostName } from './letter-act-facts';
import { letterRefusal, type LetterRefusal } from './letter-refusal';
import { type LetterRole, letterRoleOf } from './letter-lifecycle';
import { LETTER_ROLE_WORDS } from './letter-state.words';
import { type LetterPassage } from './letter-state';

export interface LetterSituation {
  passage: LetterPassage;
  facts: LetterActFacts;
}

const POSTS: Record<LetterRole, (facts: LetterActFacts) => readonly string[]> = {
  commercial: ({ rules }) => rules.commercial,
  clearer: ({ signer, rules }) => [...(signer === undefined ? [] : [signer]), ...rules.delegates],
  signer: ({ signer }) => (signer === undefined ? [] : [signer]),
  'second-person': ({ rules }) => rules.seconds,
  signatory: () => [],
  service: () => [],
};

/** Ids of the posts that act in the capacity, the one that does so of itself first. */
export const postsOfRole = (role: LetterRole, facts: LetterActFacts): readonly string[] =>
  POSTS[role](facts);

const ownTerms = (person: string, { passage }: LetterSituation): LetterRefusal[] =>
  passage.contributors.includes(person) ? [letterRefusal('letter-own-terms', {})] : [];

const ownRecord = (person: string, { passage: { reply } }: LetterSituation): LetterRefusal[] =>
  reply && 'recordedBy' in reply && reply.recordedBy === person
    ? [letterRefusal('letter-own-record', {})]
    : [];

/** Whoever speaks for the grantee's signature does not give the body's as well. */
const spokeForGrantee = (
  person: string,
  { passage: { reply } }: LetterSituation,
): LetterRefusal[] =>
  reply && 'recordedBy' in reply && [reply.recordedBy, reply.confirmedBy].includes(person)
    ? [letterRefusal('letter-recorded-reply', {})]
    : [];

type Bar = (person: string, situation: LetterSituation) => LetterRefusal[];

const BARS: Partial<Record<LetterActionKind, readonly Bar[]>> = {
  clear: [ownTerms],
  'confirm-elsewhere': [ownRecord],
  sign: [ownTerms, spokeForGrantee],
};

/** Everything that keeps a person from the act whatever state the letter is in. */
export function barredFrom(
  person: string,
  action: LetterActionKind,
  situation: LetterSituation,
): LetterRefusal[] {
  const { facts } = situation;
  if (facts.administrators.includes(person)) return [letterRefusal('letter-administrator', {})];
  if (!mayReadLetters(person, facts)) return [letterRefusal('letter-unknown', {})];
  const role = letterRoleOf(action);
  if (role === 'service') return [letterRefusal('letter-done-by-the-service', {})];
  if (role === 'signatory') return [letterRefusal('letter-done-by-the-signatory', {})];
  const holds = postHeld(person, postsOfRole(role, facts), facts) !== undefined;
  const whose = LETTER_ROLE_WORDS[role];
  return [
    ...(holds ? [] : [letterRefusal('letter-not-your-act', { whose })]),
    ...(BARS[action] ?? []).flatMap((bar) => bar(person, situation)),
  ];
}

/** Who of those that hold a post for it may do the act on this letter today. */
export const ableTo = (action: LetterActionKind, situation: LetterSituation): string[] =>
  holdersOf(postsOfRole(letterRoleOf(action), situation.facts), situation.facts).filter(
    (person) => barredFrom(person, action, situation).length === 0,
  );

/** Whether the person sees letters at all. */
export const mayReadLetters = (person: string, facts: LetterActFacts): boolean =>
  postHeld(person, facts.rules.readers, facts) !== undefined ||
  postHeld(person, postsOfRole('clearer', facts), facts) !== undefined ||
  postHeld(person, facts.rules.commercial, facts) !== undefined;

/** The post of the capacity by its name, for whoever waits for it. */
export const roleWords = (role: LetterRole, facts: LetterActFacts): string => {
  if (role === 'signer' && facts.signer !== undefined) return letterPostName(facts.signer, facts);
  return LETTER_ROLE_WORDS[role];
};
