import { holdersOf } from '../../people/posts/who-holds';
import { type Asked } from './action';
import { barsOf, eligible } from './barred';
import { postsIn } from './capacity';
import { deciderOf, heldOf, passageAt, submissionOf } from './held';
import { type Role } from './lifecycle';
import { callsOf, type Situation } from './on-file';
import { refusal, type Refusal } from './refusal';
import { submissionNow } from './submission';
import { whose } from './waiting-for';

/** Something an act needs first. Every reason is given, not the first one met. */
export type Need = (situation: Situation, asked: Asked) => Refusal[];

const somebodyFor =
  (role: Role, asked: Asked): Need =>
  (situation) => {
    if (eligible(role, asked, situation).length > 0) return [];
    const posts = postsIn(role, asked, situation);
    const bars = holdersOf(posts, situation.facts).flatMap((person) =>
      barsOf(person, { role, action: asked.kind }, situation),
    );
    const because = bars.length === 0 ? 'vacant' : [...new Set(bars)].join(' ');
    return [refusal('nobody-eligible', { post: whose(role, asked, situation), because })];
  };

type Turn = readonly [role: Role, asked: Asked];
const CLEARS: Turn = ['head-of-service', { kind: 'clear' }];
const APPROVES: Turn = ['officer-approval', { kind: 'approve' }];
const DECIDES: Turn = ['decision-maker', { kind: 'decide' }];

/** Nobody does two of these on one paper, unless the scheme gives two to one post. */
const separatePersons =
  (one: Turn, other: Turn): Need =>
  (situation) => {
    const [first, second] = [one, other].map(([role, asked]) => ({
      posts: postsIn(role, asked, situation),
      people: eligible(role, asked, situation),
      post: whose(role, asked, situation),
    }));
    const isOneSlot = first!.posts.join() === second!.posts.join();
    const all = new Set([...first!.people, ...second!.people]);
    const isOnePerson = all.size === 1 && first!.people.length === second!.people.length;
    if (!isOnePerson || isOneSlot) return [];
    return [refusal('one-person-two-acts', { post: first!.post, other: second!.post })];
  };

/** Two persons who could sign. */
export const signers: readonly Need[] = [
  somebodyFor(...APPROVES),
  somebodyFor(...DECIDES),
  separatePersons(APPROVES, DECIDES),
];

/** Looks at who would act if the paper were submitted now. */
export const asSubmitted =
  (need: Need): Need =>
  ({ passage, facts }, asked) => {
    const held = { ...heldOf(passage), submission: submissionNow(passage, facts) };
    return need({ passage: passageAt(passage.state, held), facts }, asked);
  };

/** Nobody is asked for what nobody could do: see who is barred in `barred.ts`. */
export const everyPostFilled: Need = (situation, asked) => {
  const hasDecider = deciderOf(submissionOf(situation.passage)) !== undefined;
  const needs = [
    ...callsOf(situation.passage).map(({ advice }) =>
      somebodyFor('adviser', { kind: 'advise', advice }),
    ),
    somebodyFor(...CLEARS),
    separatePersons(CLEARS, APPROVES),
    ...(hasDecider ? [...signers, separatePersons(CLEARS, DECIDES)] : []),
  ];
  return needs.flatMap((need) => need(situation, asked));
};
