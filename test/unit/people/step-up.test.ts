import { ACCOUNT_WORDS } from '../../../src/people/new-account.words';
import { barsBusiness, administers } from '../../../src/people/administration/administers';
import {
  peopleFinding,
  type PeopleFindingCode,
} from '../../../src/people/administration/people-finding';
import { PEOPLE_WORDS, peopleWords } from '../../../src/people/administration/people-finding.words';
import { linkExpiry, tokenHash } from '../../../src/people/password-link/link-token';
import { seal, unseal } from '../../../src/people/second-factor/seal.adapter';
import { isProvable, stepUpExpiry } from '../../../src/people/step-up/step-up';
import { secondsUntilNextTry, triesLeft } from '../../../src/people/step-up/tries-left';

const NOW = new Date('2024-03-18T10:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

describe('the count of wrong proofs', () => {
  it('goes down from five and stops at none', () => {
    const attempts = [0, 1, 2, 3, 4, 5].map(ago);
    expect([0, 1, 4, 5, 6].map((many) => triesLeft(attempts.slice(0, many), NOW))).toEqual([
      5, 4, 1, 0, 0,
    ]);
  });

  it('forgets what is fifteen minutes old, to the second', () => {
    expect(triesLeft([ago(900)], NOW)).toBe(5);
    expect(triesLeft([ago(899)], NOW)).toBe(4);
  });

  it('asks to wait until the fifth latest is fifteen minutes old', () => {
    const attempts = [800, 400, 300, 200, 100].map(ago);
    expect(secondsUntilNextTry(attempts, NOW)).toBe(100);
    expect(secondsUntilNextTry(attempts.slice(1), NOW)).toBe(0);
  });
});

describe('a proof', () => {
  it('holds for five minutes', () => {
    expect(stepUpExpiry(NOW)).toEqual(new Date('2024-03-18T10:05:00Z'));
  });

  it('is for an act by its name and a document by its whole SHA-256', () => {
    const sha256 = 'a'.repeat(64);
    expect(isProvable({ act: 'approve', sha256 })).toBe(true);
    expect(isProvable({ act: '', sha256 })).toBe(false);
    expect(isProvable({ act: 'approve', sha256: sha256.slice(1) })).toBe(false);
    expect(isProvable({ act: 'approve', sha256: sha256.toUpperCase() })).toBe(false);
  });
});

describe('a link token', () => {
  it('is kept as its SHA-256 alone, and what is no token as nothing', () => {
    expect(tokenHash('A'.repeat(43))).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenHash('A'.repeat(43))).not.toBe(tokenHash(`B${'A'.repeat(42)}`));
    for (const none of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`]) {
      expect(tokenHash(none)).toBeUndefined();
    }
  });

  it('opens for a day', () => {
    expect(linkExpiry(NOW)).toEqual(new Date('2024-03-19T10:00:00Z'));
  });
});

describe('a sealed secret', () => {
  const key = Buffer.alloc(32, 1);
  it('opens for its owner with its key, and is another text each time', () => {
    const sealed = seal('SECRET', 'owner', key);
    expect(unseal(sealed, 'owner', key)).toBe('SECRET');
    expect(seal('SECRET', 'owner', key)).not.toBe(sealed);
    expect(sealed).not.toContain('SECRET');
  });

  it('opens in no other row, with no other key, and after no change', () => {
    const sealed = seal('SECRET', 'owner', key);
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[13]! ^= 1;
    const changed = bytes.toString('base64url');
    expect(() => unseal(sealed, 'other', key)).toThrow();
    expect(() => unseal(sealed, 'owner', Buffer.alloc(32, 2))).toThrow();
    expect(() => unseal(changed, 'owner', key)).toThrow();
  });
});

describe('an administrator', () => {
  it('is barred from business, also when the account is closed', () => {
    expect(barsBusiness({ administrator: true })).toBe(true);
    expect(barsBusiness({ administrator: false })).toBe(false);
  });

  it('administers while the account is open', () => {
    expect(administers({ administrator: true, disabled: false })).toBe(true);
    expect(administers({ administrator: true, disabled: true })).toBe(false);
    expect(administers({ administrator: false, disabled: false })).toBe(false);
  });
});

describe('every finding about people', () => {
  it('has words, and those of other rooms have none here', () => {
    for (const code of Object.keys(PEOPLE_WORDS) as PeopleFindingCode[]) {
      expect(peopleWords(peopleFinding(code))).toBe(PEOPLE_WORDS[code]);
    }
    expect(peopleWords({ code: 'password-too-short' })).toBe(ACCOUNT_WORDS['password-too-short']);
    expect(peopleWords({ code: 'toString' })).toBeUndefined();
  });
});
