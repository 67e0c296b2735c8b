import fc from 'fast-check';
import { act } from '../../../../src/workflow/passage/act';
import { type ActFacts } from '../../../../src/workflow/passage/act-facts';
import { type Action, ACTIONS, type ActionKind } from '../../../../src/workflow/passage/action';
import { blockersFor } from '../../../../src/workflow/passage/blockers';
import { edgeOf } from '../../../../src/workflow/passage/lifecycle';
import { type Passage, STATES } from '../../../../src/workflow/passage/passage-state';
import {
  after,
  cameTo,
  DECLARED,
  factsFor,
  hash,
  PEOPLE,
  type Step,
  TENURES,
  type Who,
  whole,
} from './example-passage';
import { AGREES, OBJECTS } from './example-turns';
import { choicesIn, one, STEPS } from './walk-steps';

/** Two holders for the posts that sign, and people who hold a post beside their own. */
const CROWDED: ActFacts['tenures'] = [
  ...TENURES,
  { person: 'spare', post: 'deputy-mayor', from: '2024-01-01' },
  { person: 'spare', post: 'chief-executive-officer', from: '2024-01-01' },
  { person: 'finance', post: 'chief-executive-officer', from: '2024-01-01' },
  { person: 'legal', post: 'head-of-service', from: '2024-01-01' },
  { person: 'author', post: 'deputy-mayor', from: '2024-01-01' },
  { person: 'head', post: 'deputy-mayor', from: '2024-01-01', until: '2024-03-19' },
];

interface Turn {
  /** Which of what is open is done, by whom, where the turn is not wild. */
  pick: number;
  who: Who;
  kind: ActionKind;
  wild: boolean;
  /** Chooses among opinions, parts, interests, reasons. */
  taste: number;
  stale: boolean;
  day: string;
}

const WHO: Who[] = [...PEOPLE, 'service'];

function objected(): Passage {
  return after(
    cameTo('submitted'),
    ['finance', { kind: 'advise', advice: 'finance', opinion: AGREES }],
    ['legal', { kind: 'advise', advice: 'legal', opinion: AGREES }],
    ['equality', { kind: 'advise', advice: 'equality', opinion: OBJECTS }],
  );
}

function answered(): Passage {
  const passage = objected();
  const objection = passage.acts.at(-1)!.number;
  const answer: Step = { kind: 'answer-objection', advice: 'equality', objection, text: 'See 8.2' };
  return after(passage, ['author', answer]);
}

const interested = (): Passage =>
  after(cameTo('head-of-service'), [
    'deputy-mayor-person',
    { kind: 'declare-interests', interests: DECLARED },
  ]);

/** A walk begins anywhere, so that the late states are walked as much as the early ones. */
const STARTS: (() => Passage)[] = [
  ...STATES.map((state) => () => cameTo(state)),
  objected,
  answered,
  interested,
];

const turn: fc.Arbitrary<Turn> = fc.record({
  pick: fc.nat(10_000),
  who: fc.constantFrom(...WHO),
  kind: fc.constantFrom(...ACTIONS),
  wild: fc.integer({ min: 0, max: 3 }).map((each) => each === 0),
  taste: fc.nat(11),
  stale: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  day: fc.constantFrom('2024-03-18', '2024-03-19'),
});
const walks = fc.record({
  start: fc.constantFrom(...STARTS),
  turns: fc.array(turn, { minLength: 5, maxLength: 40 }),
});

const actionOf = (kind: ActionKind, passage: Passage, taste: number): Action =>
  whole(STEPS[kind](choicesIn(passage, taste)), passage);

const factsOf = (who: Who, today: string): ActFacts =>
  factsFor(who, { tenures: CROWDED, today, now: `${today}T11:02:00.000Z` });

/** The walk's way on: one of the acts open to somebody. A wild turn tries what it likes instead. */
function attempt(
  passage: Passage,
  { pick, who, kind, wild, taste, stale, day }: Turn,
): [Who, Action] {
  const open = wild
    ? []
    : ACTIONS.filter((each) => edgeOf(passage.state, each)).flatMap((each) => {
        const action = actionOf(each, passage, taste);
        const able = WHO.filter(
          (one) => blockersFor(action, passage, factsOf(one, day)).length === 0,
        );
        return able.length > 0 ? [{ action, able }] : [];
      });
  const chosen =
    open.length > 0 ? one(open, pick) : { action: actionOf(kind, passage, taste), able: [who] };
  const shown = stale ? { shown: hash('stale') } : {};
  return [one(chosen.able, Math.floor(pick / 100)), { ...chosen.action, ...shown } as Action];
}

export interface Walked {
  before: Passage;
  next: Passage;
  action: Action;
  facts: ActFacts;
}

/** Takes the turns that are not refused, one after another. */
function walk(start: Passage, turns: Turn[]): Walked[] {
  const changes: Walked[] = [];
  let passage = start;
  for (const turned of turns) {
    const [who, action] = attempt(passage, turned);
    const facts = factsOf(who, turned.day);
    const kept = JSON.stringify(passage);
    const acted = act(passage, action, facts);
    if (JSON.stringify(passage) !== kept) throw new Error('an act changed what it was given');
    if ('next' in acted) {
      changes.push({ before: passage, next: acted.next, action, facts });
      passage = acted.next;
    } else if (acted.refused.length === 0) throw new Error('refused without a reason');
  }
  return changes;
}

/** Every change on so many random walks; the same seed walks the same ones. */
export const walked = (numRuns: number, seed: number): Walked[] =>
  fc.sample(walks, { numRuns, seed }).flatMap(({ start, turns }) => walk(start(), turns));
