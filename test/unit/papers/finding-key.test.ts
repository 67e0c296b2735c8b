import { type Finding } from '../../../src/kernel/findings';
import { findingKey } from '../../../src/papers/finding-key';

const finding: Finding = {
  code: 'reference-not-listed',
  severity: 'warn',
  at: { pointer: '/sections/0/blocks/1', printed: '1.2', words: 'PCD 1307' },
  params: { reference: 'PCD 1307' },
};

describe('the key of a finding', () => {
  it('stays when the paragraph moves', () => {
    const moved = { ...finding.at, pointer: '/sections/0/blocks/4', printed: '1.5' };
    expect(findingKey({ ...finding, at: moved })).toBe(findingKey(finding));
  });

  it.each<[string, Finding]>([
    ['words', { ...finding, at: { ...finding.at, words: 'PCD 1308' } }],
    ['parameters', { ...finding, params: { reference: 'PCD 1308' } }],
    ['code', { ...finding, code: 'another' }],
    ['other fact', { ...finding, against: { pointer: '/title', printed: 'title' } }],
  ])('changes with its %s', (_what, other) => {
    expect(findingKey(other)).not.toBe(findingKey(finding));
  });

  it('tells two facts without words by their places', () => {
    const at = (pointer: string): Finding => ({ ...finding, at: { pointer, printed: '' } });
    expect(findingKey(at('/recommendations/0'))).not.toBe(findingKey(at('/recommendations/1')));
  });

  it('is sixteen hexadecimal digits', () => {
    expect(findingKey(finding)).toMatch(/^[0-9a-f]{16}$/);
  });
});
