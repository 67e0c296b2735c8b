import { createHash } from 'node:crypto';
import { type Tenure } from '../../../../src/people/posts/post-holding';
import { loadScheme } from '../../../../src/scheme/scheme-file.adapter';
import { type LetterTerms } from '../../../../src/letters/content/letter-terms';
import { actOnLetter } from '../../../../src/letters/passage/act-on-letter';
import { type LetterAction } from '../../../../src/letters/passage/letter-action';
import {
  type LetterActFacts,
  type LetterDoer,
} from '../../../../src/letters/passage/letter-act-facts';
import { type LetterPassage, type LetterState } from '../../../../src/letters/passage/letter-state';
import { shownOfLetter } from '../../../../src/letters/passage/shown-letter';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Who acts; the two at the end are the grantee's signatories, the last not verified. */
export const WHO = [
  'commercial',
  'second-commercial',
  'finance',
  'chief',
  'second-chief',
  'auditor',
  'administrator',
  'stranger',
  'signatory',
  'other-signatory',
  'unfit-signatory',
  'service',
] as const;
export type LetterWho = (typeof WHO)[number];

const always = (person: string, post: string): Tenure => ({ person, post, from: '2024-01-01' });
export const TENURES: Tenure[] = [
  always('commercial', 'commercial-adviser'),
  always('second-commercial', 'commercial-adviser'),
  always('finance', 'finance-adviser'),
  always('chief', 'chief-executive-officer'),
  always('second-chief', 'chief-executive-officer'),
  always('auditor', 'auditor'),
  always('administrator', 'chief-executive-officer'),
  always('stranger', 'policy-officer'),
];

const doer = (who: LetterWho): LetterDoer => {
  if (who === 'service') return { kind: 'service' };
  return { kind: who.endsWith('signatory') ? 'signatory' : 'person', id: who };
};

const POSTS = loadScheme().posts;

export const DAY = '2024-03-25';
export const REPLY_BY = '2024-04-08';
export const PAST = '2024-04-09';

export const factsFor = (
  who: LetterWho,
  changed: Partial<LetterActFacts> = {},
): LetterActFacts => ({
  letterId: 'letter',
  number: '937-01',
  version: 1,
  now: `${changed.today ?? DAY}T10:00:00.000Z`,
  today: DAY,
  actor: doer(who),
  tenures: TENURES,
  administrators: ['administrator'],
  posts: POSTS,
  rules: {
    commercial: ['commercial-adviser'],
    delegates: [],
    seconds: ['commercial-adviser', 'finance-adviser'],
    readers: ['auditor', 'finance-adviser'],
  },
  signer: 'chief-executive-officer',
  signatories: [
    { id: 'signatory', isFit: true },
    { id: 'other-signatory', isFit: true },
    { id: 'unfit-signatory', isFit: false },
  ],
  findings: [],
  overtaken: [],
  unbindable: [],
  beingSigned: [],
  ...changed,
});

export const TERMS: LetterTerms = {
  money: { '2024/25': 100 },
  payments: [],
  performance: [],
  specialConditions: [],
  replyBy: REPLY_BY,
};

export const EVIDENCE = {
  name: 'Example signatory',
  post: 'Director',
  consent: 'I accept',
  repliedAt: `${DAY}T10:00:00.000Z`,
  address: '192.0.2.7',
  channels: 'e-mail link and text message',
};

export const ELSEWHERE = {
  how: 'paper' as const,
  name: 'Example signatory',
  post: 'Director',
  on: DAY,
  scan: hash('scan'),
  reason: 'The trust signs on paper',
};

export const PREPARED: LetterPassage = {
  state: 'prepared',
  terms: TERMS,
  preparedBy: 'commercial',
  contributors: ['commercial'],
  signatoryId: 'signatory',
  issue: 0,
  acts: [
    { kind: 'prepare', by: 'commercial', post: 'commercial-adviser', at: `${DAY}T09:00:00.000Z` },
  ],
};

/** An action with what is shown filled in, as an honest page sends it. */
export type LetterStep = LetterAction extends infer One
  ? One extends { shown: string }
    ? Omit<One, 'shown'>
    : One
  : never;

const BOUND = ['clear', 'issue', 'accept', 'confirm-elsewhere', 'sign'];

export const whole = (step: LetterStep, passage: LetterPassage): LetterAction =>
  (BOUND.includes(step.kind)
    ? { ...step, shown: shownOfLetter(step.kind, passage) ?? '' }
    : step) as LetterAction;

export type Turn = [LetterWho, LetterStep];

/** The passage after these turns. @throws Error where one of them is refused */
export const after = (passage: LetterPassage, ...turns: Turn[]): LetterPassage =>
  turns.reduce((now, [who, step]) => {
    const acted = actOnLetter(now, whole(step, now), factsFor(who));
    if ('refused' in acted) {
      throw new Error(`${step.kind}: ${acted.refused.map(({ code }) => code).join(', ')}`);
    }
    return acted.next;
  }, passage);

const WAY: [LetterState, Turn][] = [
  ['to-clear', ['commercial', { kind: 'propose', file: hash('composed'), version: 1 }]],
  ['cleared', ['chief', { kind: 'clear' }]],
  ['issued', ['commercial', { kind: 'issue' }]],
  ['accepting', ['signatory', { kind: 'accept', token: 'first', evidence: EVIDENCE }]],
  ['accepted', ['service', { kind: 'sealed', token: 'first', file: hash('sealed') }]],
  ['signing', ['chief', { kind: 'sign', token: 'second' }]],
  ['in-force', ['service', { kind: 'signed', token: 'second', file: hash('signed') }]],
];

const ENDS: Partial<Record<LetterState, [from: LetterState, Turn]>> = {
  declined: ['issued', ['signatory', { kind: 'decline', reason: 'The sum is too small' }]],
  withdrawn: ['issued', ['commercial', { kind: 'withdraw', reason: 'A mistake' }]],
  superseded: ['issued', ['commercial', { kind: 'supersede', by: '937-02', reason: 'New terms' }]],
};

/** The example in the state, by the shortest way. */
export function cameTo(state: LetterState): LetterPassage {
  if (state === 'prepared') return PREPARED;
  if (state === 'expired') return expired();
  const end = ENDS[state];
  if (end) return after(cameTo(end[0]), end[1]);
  const steps = WAY.slice(0, WAY.findIndex(([each]) => each === state) + 1);
  return after(PREPARED, ...steps.map(([, turn]) => turn));
}

function expired(): LetterPassage {
  const facts = factsFor('service', { today: PAST });
  const acted = actOnLetter(cameTo('issued'), { kind: 'expire' }, facts);
  if ('refused' in acted) throw new Error('not expired');
  return acted.next;
}

export const codesOf = (refused: readonly { code: string }[]): string[] =>
  refused.map(({ code }) => code);

/** Why the turn is refused; empty where it is not. */
export function refusedTo(
  passage: LetterPassage,
  [who, step]: Turn,
  changed: Partial<LetterActFacts> = {},
): string[] {
  const acted = actOnLetter(passage, whole(step, passage), factsFor(who, changed));
  return 'refused' in acted ? codesOf(acted.refused) : [];
}
