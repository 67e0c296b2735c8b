import { type ActFacts } from '../../../../src/workflow/passage/act-facts';
import { type Interests, type Opinion } from '../../../../src/workflow/passage/passage-act';
import { type Passage } from '../../../../src/workflow/passage/passage-state';
import { codesOf, hash, type Step, tried, type Who } from './example-passage';

export const DM: Who = 'deputy-mayor-person';
export const OBJECTS: Opinion = { kind: 'object', because: 'No evidence was looked at' };
export const AGREES: Opinion = { kind: 'agree' };
export const RETURN: Step = {
  kind: 'return',
  rerun: 'touched',
  reason: 'Say what the outcomes are',
};
export const RETURN_ALL: Step = { ...RETURN, rerun: 'everything' };
export const CLEAR: Step = { kind: 'clear' };
export const OPEN: Step = { kind: 'open', reference: 'PCD 1653' };

export const advise = (advice: string, opinion: Opinion = AGREES): Step => ({
  kind: 'advise',
  advice,
  opinion,
});
export const declare = (interests: Interests): Step => ({ kind: 'declare-interests', interests });

export const composeAnew = (copy: number): [Who, Step][] => [
  ['service', { kind: 'open' }],
  ['service', { kind: 'composed', copy, sha256: hash(`copy ${copy}`) }],
];

export const approvedBy = (who: Who, token: string): [Who, Step][] => [
  [who, { kind: 'approve', token }],
  ['service', { kind: 'approval-signed', token, sha256: hash(`signed ${token}`) }],
];

/** One turn under other facts than the example's. @throws Error with the codes of a refusal. */
export function knowing(known: Partial<ActFacts>, passage: Passage, turn: [Who, Step]): Passage {
  const acted = tried(passage, turn, known);
  if ('refused' in acted) throw new Error(codesOf(acted).join());
  return acted.next;
}
