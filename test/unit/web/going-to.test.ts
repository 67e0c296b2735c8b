import fc from 'fast-check';
import { wasGoingTo } from '../../../src/web/going-to';

describe('where one goes after sign-in', () => {
  it.each(['/papers/12', '/papers?words=a%20b&page=2', '/account'])('is %s itself', (address) => {
    expect(wasGoingTo(address)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'papers',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/a\\b',
    'https://elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '/papers\r\nSet-Cookie: a=b',
  ])('is the list of papers for %j', (address) => {
    expect(wasGoingTo(address)).toBe('/work');
  });

  it('is never another site, as a browser reads addresses', () => {
    const own = 'http://127.0.0.1:3000';
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '/', '//', '/\\', '\\'), (text, start) => {
        expect(new URL(wasGoingTo(start + text), own).origin).toBe(own);
      }),
      { numRuns: 1000 },
    );
  });
});
