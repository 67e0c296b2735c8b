import type { Finding } from '../kernel/findings';
import { foldSignInName } from './person';

export interface NewAccount {
  signInName: string;
  displayName: string;
  /** A post of the scheme file, held from today on; the caller knows that it is there. */
  postId?: string;
  password: string;
}

export type AccountFindingCode =
  | 'sign-in-name-malformed'
  | 'sign-in-name-taken'
  | 'display-name-malformed'
  | 'password-too-short'
  | 'password-too-long';

export const SHORTEST_PASSWORD = 12;
/** Argon2 takes any length; the limit keeps a request from costing more than it should. */
export const LONGEST_PASSWORD = 200;

const isLine = (text: string, longest: number): boolean =>
  text.trim() !== '' && text.length <= longest && !/\p{Cc}/u.test(text);

const PLACES: Record<AccountFindingCode, { pointer: string; printed: string }> = {
  'sign-in-name-malformed': { pointer: '/signInName', printed: 'sign-in name' },
  'sign-in-name-taken': { pointer: '/signInName', printed: 'sign-in name' },
  'display-name-malformed': { pointer: '/displayName', printed: 'name' },
  'password-too-short': { pointer: '/password', printed: 'password' },
  'password-too-long': { pointer: '/password', printed: 'password' },
};

export const accountFinding = (code: AccountFindingCode): Finding => ({
  code,
  severity: 'stop',
  at: PLACES[code],
  params: {},
});

type Wrong = [AccountFindingCode, boolean];

const findingsOf = (wrong: Wrong[]): Finding[] =>
  wrong.filter(([, holds]) => holds).map(([code]) => accountFinding(code));

/** What is wrong with a password chosen anew. */
export function passwordFindings(password: string): Finding[] {
  const characters = Array.from(password.normalize('NFKC')).length;
  return findingsOf([
    ['password-too-short', characters < SHORTEST_PASSWORD],
    ['password-too-long', characters > LONGEST_PASSWORD],
  ]);
}

/** What is wrong with the names before anybody looks whether one is taken. */
export const nameFindings = ({
  signInName,
  displayName,
}: Pick<NewAccount, 'signInName' | 'displayName'>): Finding[] =>
  findingsOf([
    ['sign-in-name-malformed', !isLine(signInName, 254) || foldSignInName(signInName).length > 254],
    ['display-name-malformed', !isLine(displayName, 120)],
  ]);

/** Everything that is wrong with the account before anybody looks whether the name is taken. */
export const newAccountFindings = (account: NewAccount): Finding[] => [
  ...nameFindings(account),
  ...passwordFindings(account.password),
];
