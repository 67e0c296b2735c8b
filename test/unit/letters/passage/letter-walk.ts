import fc from 'fast-check';
import { actOnLetter } from '../../../../src/letters/passage/act-on-letter';
import {
  LETTER_ACTIONS,
  type LetterAction,
  type LetterActionKind,
} from '../../../../src/letters/passage/letter-action';
import { type LetterActFacts } from '../../../../src/letters/passage/letter-act-facts';
import { letterBlockers } from '../../../../src/letters/passage/letter-blockers';
import { letterEdgeOf } from '../../../../src/letters/passage/letter-lifecycle';
import { LETTER_STATES, type LetterPassage } from '../../../../src/letters/passage/letter-state';
import {
  cameTo,
  DAY,
  ELSEWHERE,
  EVIDENCE,
  factsFor,
  hash,
  type LetterStep,
  type LetterWho,
  PAST,
  TENURES,
  TERMS,
  whole,
  WHO,
} from './example-letter';

/** People who hold a second post beside their own, so that every bar is met. */
const CROWDED: LetterActFacts['tenures'] = [
  ...TENURES,
  { person: 'commercial', post: 'chief-executive-officer', from: '2024-01-01' },
  { person: 'finance', post: 'chief-executive-officer', from: '2024-01-01' },
  { person: 'chief', post: 'commercial-adviser', from: '2024-01-01' },
];

interface LetterTurn {
  /** Which of what is open is done, by whom, where the turn is not wild. */
  pick: number;
  who: LetterWho;
  kind: LetterActionKind;
  wild: boolean;
  /** Chooses among signatories, tokens, files, scans. */
  taste: number;
  day: string;
  overtaken: boolean;
}

const turn: fc.Arbitrary<LetterTurn> = fc.record({
  pick: fc.nat(10_000),
  who: fc.constantFrom(...WHO),
  kind: fc.constantFrom(...LETTER_ACTIONS),
  wild: fc.integer({ min: 0, max: 3 }).map((each) => each === 0),
  taste: fc.nat(11),
  day: fc.constantFrom(DAY, DAY, DAY, PAST),
  overtaken: fc.integer({ min: 0, max: 14 }).map((each) => each === 0),
});
const walks = fc.record({
  start: fc.constantFrom(...LETTER_STATES),
  turns: fc.array(turn, { minLength: 5, maxLength: 50 }),
});

const one = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length]!;

const SIGNATORIES = ['signatory', 'other-signatory', 'unfit-signatory'];

function stepOf(kind: LetterActionKind, passage: LetterPassage, taste: number): LetterStep {
  const held = passage.reservation?.token ?? 'none';
  const token = taste === 0 ? 'foreign' : held;
  const fresh = `token-${passage.acts.length}`;
  const file = taste === 1 ? (passage.file ?? '') : hash(`file ${passage.acts.length}`);
  const steps: Record<LetterActionKind, LetterStep> = {
    revise: {
      kind,
      terms: TERMS,
      signatoryId: one(SIGNATORIES, taste),
      version: taste === 2 ? 2 : 1,
    } as LetterStep,
    propose: { kind: 'propose', file: hash(`composed ${passage.acts.length}`), version: 1 },
    return: { kind: 'return', reason: taste === 3 ? ' ' : 'Anew' },
    clear: { kind: 'clear' },
    issue: { kind: 'issue' },
    remind: { kind: 'remind' },
    're-issue': { kind: 're-issue', signatoryId: one(SIGNATORIES, taste), reason: 'Left' },
    ask: { kind: 'ask', words: 'What?' },
    answer: { kind: 'answer', words: 'That' },
    accept: { kind: 'accept', token: fresh, evidence: EVIDENCE },
    decline: { kind: 'decline', reason: 'No' },
    'record-elsewhere': {
      kind: 'record-elsewhere',
      reply: { ...ELSEWHERE, scan: hash(`scan ${taste % 3}`) },
    },
    'confirm-elsewhere': { kind: 'confirm-elsewhere', token: fresh },
    sign: { kind: 'sign', token: fresh },
    withdraw: { kind: 'withdraw', reason: 'A mistake' },
    supersede: { kind: 'supersede', by: '937-02', reason: 'New terms' },
    expire: { kind: 'expire' },
    sealed: { kind: 'sealed', token, file },
    signed: { kind: 'signed', token, file },
    release: { kind: 'release', token, because: 'the key is revoked' },
  };
  return steps[kind];
}

const factsOf = (who: LetterWho, { day, overtaken }: LetterTurn): LetterActFacts =>
  factsFor(who, {
    ...{ tenures: CROWDED, today: day, now: `${day}T11:02:00.000Z` },
    overtaken: overtaken ? ['the maximum in force'] : [],
  });

/** The walk's way on: one of the acts open to somebody. A wild turn tries what it likes instead. */
function attempt(passage: LetterPassage, taken: LetterTurn): [LetterWho, LetterAction] {
  const { pick, who, kind, wild, taste } = taken;
  const open = LETTER_ACTIONS.filter((each) => !wild && letterEdgeOf(passage.state, each)).flatMap(
    (each) => {
      const able = WHO.filter(
        (person) => letterBlockers(each, passage, factsOf(person, taken)).length === 0,
      );
      return able.length > 0 ? [{ each, able }] : [];
    },
  );
  const chosen = open.length > 0 ? one(open, pick) : { each: kind, able: [who] };
  const step = stepOf(chosen.each, passage, taste);
  return [one(chosen.able, Math.floor(pick / 100)), whole(step, passage)];
}

export interface LetterWalked {
  before: LetterPassage;
  next: LetterPassage;
  action: LetterAction;
  facts: LetterActFacts;
}

function walk(start: LetterPassage, turns: LetterTurn[]): LetterWalked[] {
  const changes: LetterWalked[] = [];
  let passage = start;
  for (const taken of turns) {
    const [who, action] = attempt(passage, taken);
    const facts = factsOf(who, taken);
    const kept = JSON.stringify(passage);
    const acted = actOnLetter(passage, action, facts);
    if (JSON.stringify(passage) !== kept) throw new Error('an act changed what it was given');
    if ('next' in acted) {
      changes.push({ before: passage, next: acted.next, action, facts });
      passage = acted.next;
    } else if (acted.refused.length === 0) throw new Error('refused without a reason');
  }
  return changes;
}

/** Every change on so many random walks; the same seed walks the same ones. */
export const walkedLetters = (numRuns: number, seed: number): LetterWalked[] =>
  fc.sample(walks, { numRuns, seed }).flatMap(({ start, turns }) => walk(cameTo(start), turns));
