import { type ActionKind } from '../../../../src/workflow/passage/action';
import { heldOf } from '../../../../src/workflow/passage/held';
import { objections } from '../../../../src/workflow/passage/on-file';
import { type Interests, standing } from '../../../../src/workflow/passage/passage-act';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { DECLARED, editOf, hash, NO_INTERESTS, ROUTE, type Step } from './example-passage';
import { AGREES, OBJECTS } from './example-turns';

/** Goes round: any number chooses something. */
export const one = <Thing>(things: readonly Thing[], at: number): Thing =>
  things[at % things.length]!;

const DECLARATIONS: Interests[] = [
  NO_INTERESTS,
  NO_INTERESTS,
  { ...DECLARED, prejudicial: false },
  DECLARED,
];

interface Choices {
  passage: Passage;
  taste: number;
  /** Advice with an objection first, so that objections are answered and lifted. */
  advice: string;
  token: string;
  /** Mostly what is on file, so that decisions come about. */
  interests: Interests;
  reason: string;
}

export function choicesIn(passage: Passage, taste: number): Choices {
  const open = objections(passage).map(({ objection }) => objection.advice);
  const called = ROUTE.advisers.map(({ advice }) => advice);
  const onFile = standing(passage.acts, 'interests').at(-1)?.declared;
  return {
    passage,
    taste,
    advice: one(open.length > 0 ? open : called, taste),
    token: heldOf(passage).reservation?.token ?? `token ${passage.acts.length} ${taste}`,
    interests: taste < 9 && onFile ? onFile : NO_INTERESTS,
    reason: one(['Overtaken', 'Say more', ''], taste),
  };
}

type StepsOf = { [Kind in ActionKind]: (choices: Choices) => Step };

/** What is asked for, honest more often than not, by a taste of 0 to 11. */
export const STEPS: StepsOf = {
  revise: ({ passage, taste }) => {
    const part = one(Object.keys(passage.parts), taste * 5 + passage.revision);
    return editOf(passage, { [part]: hash(`${part} ${passage.revision} ${taste}`) });
  },
  'answer-warning': () => ({
    kind: 'answer-warning',
    answer: { key: 'k', code: 'c', answer: 'The funder was late' },
  }),
  submit: () => ({ kind: 'submit' }),
  advise: ({ advice, taste }) => ({
    kind: 'advise',
    advice,
    opinion: one([AGREES, AGREES, AGREES, OBJECTS], taste),
  }),
  'answer-objection': ({ passage, advice }) => {
    const objection = standing(passage.acts, 'advice').findLast((each) => each.advice === advice);
    return { kind: 'answer-objection', advice, objection: objection?.number ?? 0, text: 'See 8.2' };
  },
  'declare-interests': ({ taste }) => ({
    kind: 'declare-interests',
    interests: one(DECLARATIONS, taste),
  }),
  'record-dispensation': ({ passage, reason }) => ({
    kind: 'record-dispensation',
    declaration: standing(passage.acts, 'interests').at(-1)?.number ?? 0,
    reason,
  }),
  're-route': ({ taste, reason }) => ({
    kind: 're-route',
    to: one(['mayor', 'deputy-mayor', 'head-of-service'], taste),
    reason,
  }),
  clear: () => ({ kind: 'clear' }),
  return: ({ taste, reason }) => ({
    kind: 'return',
    rerun: one(['touched', 'everything'] as const, taste),
    reason,
  }),
  withdraw: ({ reason }) => ({ kind: 'withdraw', reason }),
  approve: ({ token }) => ({ kind: 'approve', token }),
  decide: ({ token, interests }) => ({ kind: 'decide', token, interests }),
  refuse: ({ reason }) => ({ kind: 'refuse', reason }),
  postpone: ({ reason }) => ({ kind: 'postpone', reason }),
  resume: ({ interests }) => ({ kind: 'resume', interests }),
  publish: () => ({ kind: 'publish' }),
  open: ({ passage, taste }) => ({
    kind: 'open',
    reference: taste === 11 ? 'PCD 1654' : (passage.reference ?? 'PCD 1653'),
  }),
  composed: ({ passage: { copies }, taste }) => ({
    kind: 'composed',
    copy: copies.length + (taste === 11 ? 0 : 1),
    sha256: hash(`copy ${copies.length}`),
  }),
  'approval-signed': ({ passage, token }) => ({
    kind: 'approval-signed',
    token,
    sha256: hash(`approved ${passage.acts.length}`),
  }),
  'decision-signed': ({ passage, token }) => ({
    kind: 'decision-signed',
    token,
    sha256: hash(`decided ${passage.acts.length}`),
  }),
  release: ({ token, taste }) => ({ kind: 'release', token, signed: taste % 3 !== 0 }),
};
