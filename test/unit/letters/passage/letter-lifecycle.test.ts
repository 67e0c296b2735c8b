import fs from 'node:fs';
import path from 'node:path';
import { actOnLetter } from '../../../../src/letters/passage/act-on-letter';
import {
  LETTER_ACTIONS,
  type LetterActionKind,
} from '../../../../src/letters/passage/letter-action';
import {
  LETTER_LIFECYCLE,
  letterEdgeOf,
  type LetterRole,
  letterRoleOf,
} from '../../../../src/letters/passage/letter-lifecycle';
import { letterLifecycleMarkdown } from '../../../../src/letters/passage/letter-lifecycle-markdown';
import { lifecycleMarkdown } from '../../../../src/workflow/passage/lifecycle-markdown';
import {
  LETTER_REFUSAL_CODES,
  letterRefusal,
  letterRefusalKind,
} from '../../../../src/letters/passage/letter-refusal';
import { letterRefusalWords } from '../../../../src/letters/passage/letter-refusal.words';
import {
  isEnded,
  LETTER_STATES,
  type LetterPassage,
  type LetterState,
} from '../../../../src/letters/passage/letter-state';
import { wordsOfLetterRefusal } from '../../../../src/letters/letter-words';
import {
  after,
  cameTo,
  DAY,
  ELSEWHERE,
  EVIDENCE,
  factsFor,
  hash,
  type LetterStep,
  type LetterWho,
  PAST,
  TERMS,
  whole,
} from './example-letter';

/** Who acts in a capacity in the example. */
const ACTORS: Record<LetterRole, LetterWho> = {
  commercial: 'commercial',
  clearer: 'chief',
  signer: 'chief',
  'second-person': 'finance',
  signatory: 'signatory',
  service: 'service',
};

const tokenIn = ({ reservation }: LetterPassage): string => reservation?.token ?? 'none';

/** An honest request for every action, as good as the state allows. */
function stepFor(action: LetterActionKind, passage: LetterPassage): LetterStep {
  const steps: Record<LetterActionKind, LetterStep> = {
    revise: { kind: 'revise', terms: TERMS, signatoryId: 'signatory', version: 1 },
    propose: { kind: 'propose', file: hash('composed'), version: 1 },
    return: { kind: 'return', reason: 'Say when it is reported' },
    clear: { kind: 'clear' },
    issue: { kind: 'issue' },
    remind: { kind: 'remind' },
    're-issue': { kind: 're-issue', signatoryId: 'other-signatory', reason: 'Left the trust' },
    ask: { kind: 'ask', words: 'What is an indicator?' },
    answer: { kind: 'answer', words: 'What is counted' },
    accept: { kind: 'accept', token: 'another', evidence: EVIDENCE },
    decline: { kind: 'decline', reason: 'The sum is too small' },
    'record-elsewhere': { kind: 'record-elsewhere', reply: ELSEWHERE },
    'confirm-elsewhere': { kind: 'confirm-elsewhere', token: 'another' },
    sign: { kind: 'sign', token: 'another' },
    withdraw: { kind: 'withdraw', reason: 'A mistake' },
    supersede: { kind: 'supersede', by: '937-02', reason: 'New terms' },
    expire: { kind: 'expire' },
    sealed: { kind: 'sealed', token: tokenIn(passage), file: hash('sealed') },
    signed: { kind: 'signed', token: tokenIn(passage), file: hash('signed') },
    release: { kind: 'release', token: tokenIn(passage), because: 'the key is revoked' },
  };
  return steps[action];
}

/** The example in the state, prepared for the few acts that want something there. */
function readyFor(state: LetterState, action: LetterActionKind): LetterPassage {
  const passage = cameTo(state);
  if (state !== 'issued') return passage;
  if (action === 'answer') return after(passage, ['signatory', { kind: 'ask', words: 'What?' }]);
  if (action === 'confirm-elsewhere') {
    return after(passage, ['commercial', { kind: 'record-elsewhere', reply: ELSEWHERE }]);
  }
  return passage;
}

const dayOf = (action: LetterActionKind): string => (action === 'expire' ? PAST : DAY);

describe('the lifecycle of a letter', () => {
  it('has one line at most for a state and an action', () => {
    const pairs = LETTER_LIFECYCLE.map(({ from, action }) => `${from} × ${action}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('reaches every state from the first, and uses every action', () => {
    const reached = new Set<LetterState>(['prepared']);
    for (const from of reached) {
      LETTER_LIFECYCLE.filter((edge) => edge.from === from).forEach(({ to }) => reached.add(to));
    }
    expect([...reached].sort()).toEqual([...LETTER_STATES].sort());
    const used = new Set(LETTER_LIFECYCLE.map(({ action }) => action));
    expect(LETTER_ACTIONS.filter((action) => !used.has(action))).toEqual([]);
  });

  it('does each act in one capacity', () => {
    for (const { action, by } of LETTER_LIFECYCLE) expect(letterRoleOf(action)).toBe(by);
  });

  it('ends in force, declined, expired, withdrawn or superseded, and nowhere else', () => {
    const ends = LETTER_STATES.filter(
      (state) => !LETTER_LIFECYCLE.some(({ from }) => from === state),
    );
    expect(ends).toEqual(LETTER_STATES.filter(isEnded));
    expect(ends).toEqual(['in-force', 'declined', 'expired', 'withdrawn', 'superseded']);
  });

  it('comes into force by one line, after a seal and a signature', () => {
    expect(LETTER_LIFECYCLE.filter(({ to }) => to === 'in-force')).toHaveLength(1);
    expect(letterEdgeOf('signing', 'signed')?.to).toBe('in-force');
    expect(LETTER_LIFECYCLE.filter(({ to }) => to === 'signing').map(({ from }) => from)).toEqual([
      'accepted',
    ]);
    expect(LETTER_LIFECYCLE.filter(({ to }) => to === 'accepted').map(({ from }) => from)).toEqual([
      'accepting',
      'signing',
    ]);
  });
});

describe('docs/lifecycle.md', () => {
  it('shows the life of a paper, then that of a letter, as the code has them', () => {
    const file = path.join(__dirname, '../../../../docs/lifecycle.md');
    const drawn = `${lifecycleMarkdown()}\n${letterLifecycleMarkdown()}`;
    expect(fs.readFileSync(file, 'utf8')).toBe(drawn);
  });
});

describe('every act in every state', () => {
  for (const state of LETTER_STATES) {
    for (const action of LETTER_ACTIONS) {
      const edge = letterEdgeOf(state, action);
      const who = ACTORS[letterRoleOf(action)];
      const passage = readyFor(state, action);
      const facts = factsFor(who, { today: dayOf(action) });
      it(`${state} × ${action} ${edge ? `goes to ${edge.to}` : 'is refused'}`, () => {
        const acted = actOnLetter(passage, whole(stepFor(action, passage), passage), facts);
        if (edge) {
          expect(acted).toMatchObject({
            next: { state: edge.to },
            events: [{ name: edge.event, detail: { from: state, to: edge.to } }],
          });
          return;
        }
        expect(acted).toHaveProperty('refused');
        const { refused } = acted as { refused: { code: string }[] };
        expect(letterRefusalKind(refused)).toBe('wrong-state');
      });
    }
  }
});

describe('an act by somebody whose act it is not', () => {
  const OTHERS: LetterWho[] = ['auditor', 'administrator', 'stranger', 'unfit-signatory'];
  for (const edge of LETTER_LIFECYCLE) {
    it(`${edge.from} × ${edge.action} is refused as theirs`, () => {
      const passage = readyFor(edge.from, edge.action);
      for (const who of OTHERS) {
        const facts = factsFor(who, { today: dayOf(edge.action) });
        const acted = actOnLetter(passage, whole(stepFor(edge.action, passage), passage), facts);
        expect(acted).toHaveProperty('refused');
        const { refused } = acted as { refused: { code: string }[] };
        expect(['wrong-person', 'unknown-to-you']).toContain(letterRefusalKind(refused));
      }
    });
  }
});

describe('the words of a refusal', () => {
  it('are there for every code, in one sentence without its full stop', () => {
    const params = {
      ...{ whose: 'x', state: 'x', waitingFor: 'x', slot: 'seal', since: `${DAY}T10:00:00Z` },
      ...{ shown: 'x', current: 'x', what: 'x', letter: 'x', post: 'x', replyBy: DAY },
      ...{ on: DAY, from: DAY, until: DAY, largest: '20 MB' },
    };
    for (const code of LETTER_REFUSAL_CODES) {
      const refusal = { ...letterRefusal('letter-unknown', {}), code, params };
      expect(letterRefusalWords(refusal)).toMatch(/^[A-Z][^]*[^.]$/);
      expect(wordsOfLetterRefusal(refusal)).toBe(letterRefusalWords(refusal));
    }
  });
});
