import { postName } from './act-facts';
import { type ActionKind, type Asked } from './action';
import { eligible } from './barred';
import { adviceIn, postsIn } from './capacity';
import { edgeOf, type Role } from './lifecycle';
import {
  interestsOnFile,
  missingAdvice,
  type Situation,
  unansweredObjections,
  undispensedInterest,
} from './on-file';
import { type Act, type PersonId } from './passage-act';
import { type Passage, type State } from './passage-state';

/** An act the paper waits for, whose it is, and who could do it today. */
export interface Waiting {
  asked: Asked;
  role: Role;
  /** `Finance adviser`, or `author`. */
  whose: string;
  /** Nobody where the post is vacant, or everybody who holds it is barred. */
  people: PersonId[];
  /**
   * The act that was done here before and fell: whoever is asked again is shown what changed since
   * its revision, and by its `fell` in which parts.
   */
  before?: Act;
}

const DONE_BY: Partial<Record<ActionKind, Act['kind']>> = {
  advise: 'advice',
  'answer-objection': 'answer',
  'declare-interests': 'interests',
  'record-dispensation': 'dispensation',
  clear: 'clearance',
  approve: 'approval',
};

/** The last act of its kind, and on its advice, where it no longer counts. */
function actBefore(asked: Asked, { acts }: Passage): Act | undefined {
  const advice = adviceIn(asked);
  const last = acts.findLast(
    (act) =>
      act.kind === DONE_BY[asked.kind] &&
      (advice === undefined || ('advice' in act && act.advice === advice)),
  );
  return last?.fell ? last : undefined;
}

type Turn = [role: Role, asked: Asked];

const LATER: Partial<Record<State, Turn>> = {
  draft: ['author', { kind: 'submit' }],
  'head-of-service': ['head-of-service', { kind: 'clear' }],
  ceo: ['officer-approval', { kind: 'approve' }],
  'decision-maker': ['decision-maker', { kind: 'decide' }],
  postponed: ['decision-maker', { kind: 'resume' }],
  decided: ['publisher', { kind: 'publish' }],
};

/** Interests are asked for at submission, so they are waited for beside every sign-off. */
function interestsTurns(situation: Situation): Turn[] {
  const { state } = situation.passage;
  if (state !== 'submitted' && state !== 'head-of-service' && state !== 'cleared') return [];
  if (!interestsOnFile(situation)) return [['decision-maker', { kind: 'declare-interests' }]];
  return undispensedInterest(situation) ? [['dispenser', { kind: 'record-dispensation' }]] : [];
}

function adviceTurns({ passage }: Situation): Turn[] {
  if (passage.state !== 'submitted') return [];
  return [
    ...missingAdvice(passage).map(({ advice }): Turn => ['adviser', { kind: 'advise', advice }]),
    ...unansweredObjections(passage).map(({ advice }): Turn => [
      'author',
      { kind: 'answer-objection', advice },
    ]),
  ];
}

/** What only the author can settle once the paper is under way. */
function authorsTurns({ passage: { state }, facts: { judged } }: Situation): Turn[] {
  const open = (kind: 'revise' | 'answer-warning'): boolean =>
    state !== 'draft' && edgeOf(state, kind) !== undefined;
  return [
    ...(judged.stops > 0 && open('revise') ? [['author', { kind: 'revise' }] as Turn] : []),
    ...(judged.toAnswer > 0 && open('answer-warning')
      ? [['author', { kind: 'answer-warning' }] as Turn]
      : []),
  ];
}

/** Whose it is to do something in a capacity, in words. */
export function whose(role: Role, asked: Asked, situation: Situation): string {
  const posts = postsIn(role, asked, situation);
  return posts.map((post) => postName(post, situation.facts)).join(' or ') || role;
}

/** Every act the paper waits for now; none while the service itself is at work, or at the end. */
export function waitingFor(situation: Situation): Waiting[] {
  const turn = LATER[situation.passage.state];
  const turns = [
    ...adviceTurns(situation),
    ...(turn ? [turn] : []),
    ...interestsTurns(situation),
    ...authorsTurns(situation),
  ];
  return turns.map(([role, asked]) => ({
    asked,
    role,
    whose: whose(role, asked, situation),
    people: eligible(role, asked, situation),
    before: actBefore(asked, situation.passage),
  }));
}
