import {
  LONGEST_PASSWORD,
  newAccountFindings,
  type NewAccount,
} from '../../../src/people/new-account';
import { ACCOUNT_WORDS } from '../../../src/people/new-account.words';
import { foldSignInName } from '../../../src/people/person';

const good: NewAccount = {
  signInName: 'policy.officer@example.org',
  displayName: 'Policy officer',
  postId: 'policy-officer',
  password: 'correct horse',
};
const codes = (changed: Partial<NewAccount>) =>
  newAccountFindings({ ...good, ...changed }).map(({ code }) => code);

describe('a new account', () => {
  it('needs a name, a post and a password of 12 characters', () => {
    expect(codes({ password: '12 character' })).toEqual([]);
  });

  it.each<[string, Partial<NewAccount>]>([
    ['password-too-short', { password: '11 characte' }],
    ['password-too-short', { password: 'e\u0301'.repeat(11) }],
    ['password-too-short', { password: '👮'.repeat(11) }],
    ['password-too-long', { password: 'x'.repeat(LONGEST_PASSWORD + 1) }],
    ['sign-in-name-malformed', { signInName: '  ' }],
    ['sign-in-name-malformed', { signInName: 'two\nlines' }],
    ['sign-in-name-malformed', { signInName: 'x'.repeat(255) }],
    ['sign-in-name-malformed', { signInName: '\ufb03'.repeat(100) }],
    ['display-name-malformed', { displayName: '' }],
    ['display-name-malformed', { displayName: 'x'.repeat(121) }],
  ])('is refused as %s: %o', (code, changed) => {
    expect(codes(changed)).toEqual([code]);
  });

  it('is told everything that is wrong at once, each in words', () => {
    const found = newAccountFindings({ ...good, signInName: '', displayName: '', password: 'x' });
    expect(found.map(({ at }) => at.pointer)).toEqual(['/signInName', '/displayName', '/password']);
    const words = new Map(Object.entries(ACCOUNT_WORDS));
    for (const { code } of found) expect(words.get(code)).toMatch(/^(Enter|Choose) a /);
  });
});

describe('a sign-in name', () => {
  it('is the same however it is typed', () => {
    for (const typed of [' Officer@Example.ORG ', 'ｏfficer@example.org', 'OFFICER@EXAMPLE.ORG']) {
      expect(foldSignInName(typed)).toBe('officer@example.org');
    }
  });
});
