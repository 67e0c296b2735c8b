import { act, type Acted } from '../../../../src/workflow/passage/act';
import { type Tenure } from '../../../../src/people/posts/post-holding';
import { type ActFacts } from '../../../../src/workflow/passage/act-facts';
import { type Action, type Revise } from '../../../../src/workflow/passage/action';
import { hashShown } from '../../../../src/workflow/passage/hash-shown';
import { newPassage } from '../../../../src/workflow/passage/held';
import { type PartHashes } from '../../../../src/workflow/passage/passage-act';
import { type PassageRoute } from '../../../../src/workflow/passage/passage-route';
import { type Passage, type State } from '../../../../src/workflow/passage/passage-state';
import { refusalWords } from '../../../../src/workflow/passage/blockers.words';

export const POSTS = [
  ['policy-officer', 'Policy officer', 10],
  ['finance-adviser', 'Finance adviser', 20],
  ['legal-adviser', 'Legal adviser', 20],
  ['equality-adviser', 'Equality adviser', 20],
  ['head-of-service', 'Head of service', 40],
  ['chief-executive-officer', 'Chief Executive Officer', 60],
  ['deputy-mayor', 'Deputy Mayor for Policing and Crime', 70],
  ['mayor', 'Mayor', 80],
  ['governance', 'Governance officer', 20],
  ['auditor', 'Auditor', 20],
].map(([id, name, rank]) => ({
  id: String(id),
  name: String(name),
  rank: Number(rank),
  printsName: false,
}));

/** Persons, each called by the post they fill; `spare` holds none. */
export const PEOPLE = [
  'author',
  'finance',
  'legal',
  'equality',
  'head',
  'chief',
  'deputy-mayor-person',
  'mayor-person',
  'governance-person',
  'auditor-person',
  'administrator',
  'spare',
] as const;
export type Who = (typeof PEOPLE)[number] | 'service';

export const FROM = '2024-01-01';
const tenure = (person: string, post: string): Tenure => ({ person, post, from: FROM });
export const TENURES: Tenure[] = [
  tenure('author', 'policy-officer'),
  tenure('finance', 'finance-adviser'),
  tenure('legal', 'legal-adviser'),
  tenure('equality', 'equality-adviser'),
  tenure('head', 'head-of-service'),
  tenure('chief', 'chief-executive-officer'),
  tenure('deputy-mayor-person', 'deputy-mayor'),
  tenure('mayor-person', 'mayor'),
  tenure('governance-person', 'governance'),
  tenure('auditor-person', 'auditor'),
];

export const ROUTE: PassageRoute = {
  advisers: [
    { advice: 'finance', post: 'finance-adviser' },
    { advice: 'legal', post: 'legal-adviser' },
    { advice: 'equality', post: 'equality-adviser' },
  ],
  headOfService: 'head-of-service',
  officerApproval: 'chief-executive-officer',
  decider: 'deputy-mayor',
};

export const hash = (text: string): string => text.padEnd(64, '0');

export const PARTS: PartHashes = Object.fromEntries(
  [
    'form',
    'ask',
    'section/introduction',
    'section/financial',
    'section/legal',
    'section/equality',
    'powers',
    'delegations',
    'publication',
    'subsidy',
    'equalityEvidence',
    'dataProtection',
    'supportingPapers',
  ].map((part) => [part, hash(`${part} 1`)]),
);

const RULES: ActFacts['rules'] = {
  adviserMayDecide: false,
  dispensers: ['chief-executive-officer'],
  publishers: ['governance'],
  readers: ['auditor'],
};

/** What is known when somebody acts, on 18 March 2024 at 11:02 unless told. */
export function factsFor(who: Who, known: Partial<ActFacts> = {}): ActFacts {
  return {
    paperId: '7b6f2f43-0c39-4b1c-b52e-6a32a5e1f001',
    now: '2024-03-18T11:02:00.000Z',
    today: '2024-03-18',
    actor: who === 'service' ? { kind: 'service' } : { kind: 'person', id: who },
    tenures: TENURES,
    administrators: ['administrator'],
    posts: POSTS,
    rules: RULES,
    scheme: { key: 'mopac-as-cited', version: '1' },
    route: ROUTE,
    judged: { stops: 0, toAnswer: 0, statesPart2: false },
    ...known,
  };
}

export const started = (): Passage => newPassage({ author: 'author', parts: PARTS });

export const shownFor = (action: { kind: Action['kind']; advice?: string }, passage: Passage) =>
  hashShown(action as Action, passage) ?? '';

/** An action without what it was shown; `whole` puts in what stands, as an honest page does. */
type Unshown<Each> = Each extends { shown: string }
  ? Omit<Each, 'shown'> & { shown?: string }
  : Each;
export type Step = Unshown<Action>;

export const whole = (step: Step, passage: Passage): Action =>
  ({ shown: shownFor(step, passage), ...step }) as Action;

/** The edit of some parts, as the save after the passage's last. */
export function editOf(passage: Passage, changes: Record<string, string | undefined>): Revise {
  const parts = Object.fromEntries(
    Object.entries({ ...passage.parts, ...changes }).filter(([, each]) => each !== undefined),
  ) as PartHashes;
  return {
    kind: 'revise',
    revision: passage.revision + 1,
    parts,
    route: ROUTE,
    contentVersion: passage.contentVersion + 1,
    finished: passage.finished,
  };
}

export const tried = (
  passage: Passage,
  [who, step]: [Who, Step],
  known: Partial<ActFacts> = {},
): Acted => act(passage, whole(step, passage), factsFor(who, known));

/** @throws Error with the refusal's words, so that a test says why its own way was barred. */
export function after(passage: Passage, ...turns: [Who, Step][]): Passage {
  return turns.reduce((standing, [who, step]) => {
    const acted = tried(standing, [who, step]);
    if ('next' in acted) return acted.next;
    throw new Error(
      `${who} may not ${step.kind} (${standing.state}): ${acted.refused.map(refusalWords).join('; ')}`,
    );
  }, passage);
}

const agrees = (who: Who, advice: string): [Who, Step] => [
  who,
  { kind: 'advise', advice, opinion: { kind: 'agree' } },
];
export const NO_INTERESTS = { kind: 'none' } as const;
export const DECLARED = {
  kind: 'declared',
  text: 'A relative works for the grantee',
  prejudicial: true,
} as const;

/** The shortest honest way, one turn a line. */
export const WAY: [State, Who, Step][] = [
  ['draft', 'author', { kind: 'submit' }],
  ['submitted', ...agrees('finance', 'finance')],
  ['submitted', ...agrees('legal', 'legal')],
  ['submitted', ...agrees('equality', 'equality')],
  [
    'head-of-service',
    'deputy-mayor-person',
    { kind: 'declare-interests', interests: NO_INTERESTS },
  ],
  ['head-of-service', 'head', { kind: 'clear' }],
  ['cleared', 'service', { kind: 'open', reference: 'PCD 1653' }],
  ['composing', 'service', { kind: 'composed', copy: 1, sha256: hash('copy 1') }],
  ['ceo', 'chief', { kind: 'approve', token: 'first' }],
  ['approving', 'service', { kind: 'approval-signed', token: 'first', sha256: hash('signed 1') }],
  [
    'decision-maker',
    'deputy-mayor-person',
    { kind: 'decide', token: 'second', interests: NO_INTERESTS },
  ],
  ['deciding', 'service', { kind: 'decision-signed', token: 'second', sha256: hash('signed 2') }],
  ['decided', 'governance-person', { kind: 'publish' }],
];

const come = new Map<State, Passage>();

/** A passage that has come to the state by the shortest way. */
export function cameTo(state: State): Passage {
  const passage = come.get(state) ?? comeTo(state);
  come.set(state, passage);
  return passage;
}

function comeTo(state: State): Passage {
  if (state === 'postponed') {
    return after(cameTo('decision-maker'), [
      'deputy-mayor-person',
      { kind: 'postpone', reason: 'The grantee is being inspected' },
    ]);
  }
  if (state === 'refused') {
    return after(cameTo('decision-maker'), [
      'deputy-mayor-person',
      { kind: 'refuse', reason: 'It is not a priority' },
    ]);
  }
  if (state === 'withdrawn') {
    return after(cameTo('submitted'), ['author', { kind: 'withdraw', reason: 'Overtaken' }]);
  }
  const until = WAY.findIndex(([from]) => from === state);
  const turns = until < 0 ? WAY : WAY.slice(0, until);
  return after(started(), ...turns.map(([, who, step]): [Who, Step] => [who, step]));
}

export const codesOf = (acted: Acted): string[] =>
  'refused' in acted ? acted.refused.map(({ code }) => code) : [];

export const standingKinds = (passage: Passage): string[] =>
  passage.acts
    .filter(({ fell }) => !fell)
    .map((each) => (each.kind === 'advice' ? `advice on ${each.advice}` : each.kind));
