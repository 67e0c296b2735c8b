import { randomInt } from 'node:crypto';
import { type Post } from '../scheme/scheme';

/** Whom the demonstration knows: posts, because no person may be invented. */
export interface DemoPerson {
  signInName: string;
  displayName: string;
  /** Absent for whoever administers the service. */
  postId?: string;
}

const OFFICERS: readonly DemoPerson[] = [
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

export const ADMINISTRATOR: DemoPerson = {
  signInName: 'administrator',
  displayName: 'Administrator of the service',
};

const inPost = ({ id, name }: Post): DemoPerson[] => {
  const officers = OFFICERS.filter(({ postId }) => postId === id);
  return officers.length > 0 ? officers : [{ signInName: id, displayName: name, postId: id }];
};

/** Somebody in every post of the scheme, in its order. */
export const demoPeople = (posts: readonly Post[]): DemoPerson[] => posts.flatMap(inPost);

/** No letter or figure that is taken for another when it is read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

const group = (): string =>
  Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Nineteen characters, about 79 bits of chance. */
export const randomPassword = (): string => Array.from({ length: GROUPS }, group).join('-');
