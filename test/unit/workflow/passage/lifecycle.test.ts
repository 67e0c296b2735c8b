import fs from 'node:fs';
import path from 'node:path';
import { ACTIONS, type ActionKind } from '../../../../src/workflow/passage/action';
import { refusalWords } from '../../../../src/workflow/passage/blockers.words';
import { edgeOf, LIFECYCLE, type Role, rolesOf } from '../../../../src/workflow/passage/lifecycle';
import { lifecycleMarkdown } from '../../../../src/workflow/passage/lifecycle-markdown';
import { type State, STATES } from '../../../../src/workflow/passage/passage-state';
import { kindOfAll, REFUSAL_CODES } from '../../../../src/workflow/passage/refusal';
import {
  after,
  cameTo,
  DECLARED,
  editOf,
  hash,
  NO_INTERESTS,
  PEOPLE,
  type Step,
  tried,
  type Who,
} from './example-passage';

/** Who acts in a capacity in the example. */
const ACTORS: Record<Role, Who> = {
  author: 'author',
  writer: 'author',
  adviser: 'equality',
  'head-of-service': 'head',
  'officer-approval': 'chief',
  'decision-maker': 'deputy-mayor-person',
  dispenser: 'chief',
  publisher: 'governance-person',
  service: 'service',
};

const token = (state: State): string => (state === 'deciding' ? 'second' : 'first');

/** An honest request for every action, as good as the state allows. */
function stepFor(action: ActionKind, state: State): Step {
  const passage = readyFor(state, action);
  const dispensable = passage.acts.findLast(({ kind }) => kind === 'interests')?.number ?? 0;
  const objection = passage.acts.findLast(({ kind }) => kind === 'advice')?.number ?? 0;
  const steps: Record<ActionKind, Step> = {
    revise: editOf(passage, { 'section/introduction': hash('another') }),
    'answer-warning': {
      kind: 'answer-warning',
      answer: { key: '0123456789abcdef', code: 'retrospective', answer: 'The funder was late' },
    },
    submit: { kind: 'submit' },
    advise: { kind: 'advise', advice: 'equality', opinion: { kind: 'agree' } },
    'answer-objection': {
      kind: 'answer-objection',
      advice: 'equality',
      objection,
      text: 'The assessment was done in January',
    },
    'declare-interests': {
      kind: 'declare-interests',
      interests: { kind: 'declared', text: 'A former trustee', prejudicial: false },
    },
    'record-dispensation': {
      kind: 'record-dispensation',
      declaration: dispensable,
      reason: 'The relative has no part in the project',
    },
    're-route': { kind: 're-route', to: 'mayor', reason: 'An interest is declared' },
    clear: { kind: 'clear' },
    return: { kind: 'return', rerun: 'touched', reason: 'Say what the outcomes are' },
    withdraw: { kind: 'withdraw', reason: 'Overtaken' },
    approve: { kind: 'approve', token: 'another' },
    decide: { kind: 'decide', token: 'another', interests: NO_INTERESTS },
    refuse: { kind: 'refuse', reason: 'It is not a priority' },
    postpone: { kind: 'postpone', reason: 'The grantee is being inspected' },
    resume: { kind: 'resume', interests: NO_INTERESTS },
    publish: { kind: 'publish' },
    open: {
      kind: 'open',
      ...(passage.reference === undefined && { reference: 'PCD 1653' }),
    },
    composed: { kind: 'composed', copy: 1, sha256: hash('copy 1') },
    'approval-signed': {
      kind: 'approval-signed',
      token: token(state),
      sha256: hash('signed 9'),
    },
    'decision-signed': {
      kind: 'decision-signed',
      token: token(state),
      sha256: hash('signed 9'),
    },
    release: { kind: 'release', token: token(state), signed: false },
  };
  return steps[action];
}

const equalityObjects = { kind: 'object', because: 'No evidence was looked at' } as const;

/** The example in the state, prepared for the few acts that want something there. */
function readyFor(state: State, action: ActionKind) {
  const passage = cameTo(state);
  const asked: Who = 'deputy-mayor-person';
  if (action === 'answer-objection' && state === 'submitted') {
    return after(passage, [
      'equality',
      { kind: 'advise', advice: 'equality', opinion: equalityObjects },
    ]);
  }
  if (action === 'advise' && state === 'head-of-service') {
    const submitted = after(
      cameTo('submitted'),
      ['finance', { kind: 'advise', advice: 'finance', opinion: { kind: 'agree' } }],
      ['legal', { kind: 'advise', advice: 'legal', opinion: { kind: 'agree' } }],
      ['equality', { kind: 'advise', advice: 'equality', opinion: equalityObjects }],
    );
    const objection = submitted.acts.at(-1)!.number;
    return after(submitted, [
      'author',
      { kind: 'answer-objection', advice: 'equality', objection, text: 'It was, in January' },
    ]);
  }
  if (action === 'record-dispensation' && edgeOf(state, action)) {
    return after(passage, [asked, { kind: 'declare-interests', interests: DECLARED }]);
  }
  return passage;
}

describe('the lifecycle', () => {
  it('has one line at most for a state and an action', () => {
    const pairs = LIFECYCLE.map(({ from, action }) => `${from} × ${action}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('reaches every state from the draft', () => {
    const reached = new Set<State>(['draft']);
    for (const from of reached) {
      LIFECYCLE.filter((edge) => edge.from === from).forEach(({ to }) => reached.add(to));
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('uses every action', () => {
    const used = new Set(LIFECYCLE.map(({ action }) => action));
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual([]);
  });

  it('ends with a paper published, withdrawn or refused, and nowhere else', () => {
    const ends = STATES.filter((state) => !LIFECYCLE.some(({ from }) => from === state));
    expect(ends).toEqual(['published', 'withdrawn', 'refused']);
  });

  it('lets nobody withdraw a paper that is being signed or is decided', () => {
    const from = LIFECYCLE.filter(({ action }) => action === 'withdraw').map((edge) => edge.from);
    expect(STATES.filter((state) => !from.includes(state))).toEqual([
      'approving',
      'deciding',
      'decided',
      'published',
      'withdrawn',
      'refused',
    ]);
  });

  it('is what docs/lifecycle.md shows', () => {
    const file = path.join(__dirname, '../../../../docs/lifecycle.md');
    const page = fs.readFileSync(file, 'utf8');
    expect(page.slice(0, lifecycleMarkdown().length)).toBe(lifecycleMarkdown());
  });
});

describe('every state and action', () => {
  it.each(STATES)('are allowed in "%s" exactly where the lifecycle has a line', (state) => {
    const outcomes = ACTIONS.map((action) => {
      const edge = edgeOf(state, action);
      const who = ACTORS[edge?.by ?? rolesOf(action)[0]!];
      const acted = tried(readyFor(state, action), [who, stepFor(action, state)]);
      if ('next' in acted) return [action, landsAt(state, action).includes(acted.next.state)];
      return [action, edge ? acted.refused.map(refusalWords) : 'refused'];
    });
    const expected = ACTIONS.map((action) => [action, edgeOf(state, action) ? true : 'refused']);
    expect(outcomes).toEqual(expected);
  });

  it.each(STATES)(
    'are answered in "%s" to everybody by a change or by a code in words',
    (state) => {
      for (const action of ACTIONS) {
        for (const who of [...PEOPLE, 'service'] as Who[]) {
          const acted = tried(readyFor(state, action), [who, stepFor(action, state)]);
          if ('next' in acted) continue;
          expect(acted.refused).not.toEqual([]);
          const said = acted.refused.map((refused) => ({
            known: REFUSAL_CODES.includes(refused.code),
            words: refusalWords(refused),
          }));
          expect(said.filter(({ known, words }) => !known || isUnsaid(words))).toEqual([]);
        }
      }
    },
  );

  it.each(STATES)('closed in "%s" are refused for the state, to those whose act it is', (state) => {
    const closed = ACTIONS.filter((action) => !edgeOf(state, action));
    const wrong = closed.flatMap((action) => {
      const kinds = rolesOf(action).map((role) => {
        const acted = tried(cameTo(state), [ACTORS[role], stepFor(action, state)]);
        return 'refused' in acted ? kindOfAll(acted.refused) : 'done';
      });
      const isRight =
        kinds.includes('wrong-state') || (state === 'draft' && !kinds.includes('done'));
      return isRight ? [] : [`${action}: ${kinds.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(STATES)('open in "%s" do not exist for a stranger, and are not an auditor’s', (state) => {
    const open = ACTIONS.filter((action) => edgeOf(state, action)?.by !== 'service').filter(
      (action) => edgeOf(state, action),
    );
    const wrong = open.flatMap((action) => {
      const acted = tried(readyFor(state, action), ['spare', stepFor(action, state)]);
      const auditor = tried(readyFor(state, action), ['auditor-person', stepFor(action, state)]);
      const kinds = [acted, auditor].map((each) =>
        'refused' in each ? kindOfAll(each.refused) : 'done',
      );
      const auditors = state === 'draft' ? 'unknown-to-you' : 'wrong-person';
      return kinds.join() === `unknown-to-you,${auditors}` ? [] : [`${action}: ${kinds.join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Where an act leads, and where that goes on to by itself. */
function landsAt(state: State, action: ActionKind): State[] {
  const { to } = edgeOf(state, action)!;
  const onward = LIFECYCLE.filter(({ from, by }) => from === to && by === 'service');
  return [to, ...onward.map((edge) => edge.to)];
}

const isUnsaid = (words: string): boolean => words === '' || /undefined|\[object|NaN/.test(words);
