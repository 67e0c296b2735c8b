import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type AccountFindingCode } from './new-account';

export const ACCOUNT_WORDS: Record<AccountFindingCode, string> = {
  'sign-in-name-malformed': 'Enter a sign-in name of 1 to 254 characters on one line',
  'sign-in-name-taken': 'This sign-in name belongs to another account',
  'display-name-malformed': 'Enter a name of 1 to 120 characters on one line',
  'password-too-short': `Choose a password of at least ${SHORTEST_PASSWORD} characters`,
  'password-too-long': `Choose a password of at most ${LONGEST_PASSWORD} characters`,
};
