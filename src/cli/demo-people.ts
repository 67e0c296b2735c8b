import { randomInt } from 'node:crypto';

/** Whom the demonstration knows: posts, because no person may be invented. */
export interface DemoPerson {
  signInName: string;
  displayName: string;
  postId: string;
}

export const DEMO_PEOPLE: readonly [DemoPerson, ...DemoPerson[]] = [
  {
    signInName: 'policy-officer',
    displayName: 'Policy officer, victims and commissioning',
    postId: 'policy-officer',
  },
  {
    signInName: 'second-policy-officer',
    displayName: 'Policy officer, violence reduction',
    postId: 'policy-officer',
  },
];

/** No letter or figure that is taken for another when it is read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

const group = (): string =>
  Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Nineteen characters, about 79 bits of chance. */
export const randomPassword = (): string => Array.from({ length: GROUPS }, group).join('-');
