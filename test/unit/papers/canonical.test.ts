import { createHash } from 'node:crypto';
import { fingerprint } from '../../../src/kernel/fingerprint';

describe('a fingerprint', () => {
  it('is the SHA-256 of the UTF-8 bytes of the canonical JSON', () => {
    const bytes = Buffer.from('{"a":"£1","b":[1,2]}', 'utf8');
    expect(fingerprint({ b: [1, 2], a: '£1' })).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('is the same in whatever order the properties stand, and another for another value', () => {
    expect(fingerprint({ a: 1, b: { c: 1, d: undefined } })).toBe(
      fingerprint({ b: { c: 1 }, a: 1 }),
    );
    expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }));
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }));
  });
});
