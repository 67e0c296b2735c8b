import { productionFaults } from '../../../src/platform/production';

const GOOD = {
  SESSION_SECRET: 'q0Vv6bSxJ2mGzR8kUe1wYt5nHc7LpAfD',
  PUBLIC_URL: 'https://papers.example.org',
};
const faultsOf = (changed: Record<string, string | undefined>) =>
  productionFaults({ ...GOOD, ...changed });

describe('a service for real decisions', () => {
  it('has nothing to fault in a secret of chance and an https origin', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ DEMO: 'no' })).toEqual([]);
  });

  it('is no demonstration', () => {
    expect(faultsOf({ DEMO: 'yes' })).toEqual([expect.stringMatching(/^DEMO is "yes"/)]);
  });

  it.each([
    'change-me-change-me-change-me-123456',
    'a-secret-of-more-than-32-characters',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '12345678901234567890123456789012',
  ])('does not take a secret that can be guessed, and does not repeat it: %s', (secret) => {
    const [fault, ...more] = faultsOf({ SESSION_SECRET: secret });
    expect(fault).toMatch(/^SESSION_SECRET can be guessed/);
    expect(fault).not.toContain(secret);
    expect(more).toEqual([]);
  });

  it('is called by https, and says how it is called', () => {
    expect(faultsOf({ PUBLIC_URL: 'http://papers.example.org' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is "http:\/\/papers\.example\.org": expected https/),
    ]);
    expect(faultsOf({ PUBLIC_URL: undefined })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is missing/),
    ]);
  });

  it('leaves what cannot be read at all to the configuration itself', () => {
    expect(faultsOf({ PUBLIC_URL: 'papers', SESSION_SECRET: undefined })).toEqual([]);
  });
});
