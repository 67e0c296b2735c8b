import * as fc from 'fast-check';
import { LARGEST_SUM } from '../../../src/kernel/money';
import { type Authority, authorityFor } from '../../../src/scheme/authority';
import { type AuthorityFacts } from '../../../src/scheme/judge-power';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';
import { nestedScheme, schemeOf } from './bands-scheme';

const MOPAC = loadScheme();
const ON = '2024-03-18';
const pounds = (amount: number): number => Math.round(amount * 100);

const brief = (authority: Authority): string => {
  if (authority.kind === 'covered') {
    const limb = authority.limb ? ` ${authority.limb}` : '';
    return `${authority.post.id} ${authority.paragraph}${limb}`;
  }
  return authority.kind === 'unnumbered' ? `unnumbered ${authority.post.id}` : authority.kind;
};
const decided = (facts: AuthorityFacts, on = ON): string => brief(authorityFor(facts, MOPAC, on));

describe('who may decide under the scheme as papers cite it', () => {
  it.each<[string, number | undefined, string]>([
    ['grant-bid', pounds(480_000), 'deputy-mayor 4.8 bids'],
    ['grant-strategy', undefined, 'deputy-mayor 4.8 strategy'],
    ['grant-award', 0, 'deputy-mayor 4.8 award'],
    ['grant-award', LARGEST_SUM, 'deputy-mayor 4.8 award'],
    ['grant-variation', pounds(440_000), 'deputy-mayor 4.8 award'],
    ['grant-variation', undefined, 'deputy-mayor 4.8 award'],
    ['further-delegation', undefined, 'deputy-mayor 1.7'],
    ['settlement', pounds(10), 'deputy-mayor 4.10'],
    ['lease', pounds(500_000), 'not-covered'],
    ['lease', pounds(500_000.01), 'deputy-mayor 4.16'],
    ['lease', undefined, 'deputy-mayor 4.16'],
    ['tender', pounds(499_999.99), 'not-covered'],
    ['tender', pounds(500_000), 'unnumbered deputy-mayor'],
    ['tender', undefined, 'unnumbered deputy-mayor'],
    ['direct-award', pounds(499_999.99), 'not-covered'],
    ['direct-award', pounds(500_000), 'unnumbered deputy-mayor'],
    ['early-termination', pounds(499_999.99), 'not-covered'],
    ['early-termination', pounds(500_000), 'unnumbered deputy-mayor'],
    ['disposal', pounds(999_999.99), 'not-covered'],
    ['disposal', pounds(1_000_000), 'unnumbered deputy-mayor'],
    ['budget-movement', pounds(500_000), 'not-covered'],
    ['budget-movement', pounds(500_000.01), 'unnumbered deputy-mayor'],
    ['reserve-transfer', pounds(1), 'unnumbered deputy-mayor'],
    ['police-service-grants', pounds(50_000), 'unnumbered police-service'],
    ['police-service-grants', pounds(50_000.01), 'not-covered'],
    ['police-service-grants', undefined, 'not-covered'],
    ['finalise-arrangements', undefined, 'chief-executive-officer 5.22'],
    ['sign-contract', undefined, 'chief-executive-officer 5.22'],
    ['sign-grant-agreement', undefined, 'chief-executive-officer 5.22'],
    ['seaside-outing', pounds(10), 'not-covered'],
    ['', pounds(10), 'not-covered'],
  ])('%s of %p pence: %s', (matter, pence, expected) => {
    expect(decided({ matter, pence })).toBe(expected);
  });

  const OWN = 'deputy-mayor 4.13';
  it.each<[string, Omit<AuthorityFacts, 'matter'>, string]>([
    ['of which nothing is stated', {}, OWN],
    [
      'a smaller contract',
      {
        pence: pounds(499_999.99),
        contract: { originalPence: pounds(499_999.99), extraMonths: 60 },
      },
      'not-covered',
    ],
    [
      'exactly 10 % and exactly 12 months',
      { pence: pounds(50_000), contract: { originalPence: pounds(500_000), extraMonths: 12 } },
      'not-covered',
    ],
    [
      'a penny over 10 %',
      { pence: pounds(50_000.01), contract: { originalPence: pounds(500_000), extraMonths: 12 } },
      OWN,
    ],
    [
      'a month over 12',
      { pence: pounds(50_000), contract: { originalPence: pounds(500_000), extraMonths: 13 } },
      OWN,
    ],
    [
      'a long extension for no money',
      { pence: 0, contract: { originalPence: pounds(500_000), extraMonths: 24 } },
      OWN,
    ],
    ['an extension nobody states', { pence: 0, contract: { originalPence: pounds(500_000) } }, OWN],
    [
      'a change nobody states',
      { contract: { originalPence: pounds(500_000), extraMonths: 1 } },
      OWN,
    ],
    ['an original value nobody states', { pence: 1, contract: { extraMonths: 1 } }, OWN],
  ])('a contract variation, %s', (_case, facts, expected) => {
    expect(decided({ matter: 'contract-variation', ...facts })).toBe(expected);
  });

  it('says the words of the power that covers it', () => {
    expect(authorityFor({ matter: 'grant-award' }, MOPAC, ON)).toMatchObject({
      kind: 'covered',
      words: 'award of all individual grants',
      post: { name: 'Deputy Mayor for Policing and Crime' },
    });
  });

  it('covers a paper of 24 February 2020', () => {
    expect(decided({ matter: 'grant-award' }, '2020-02-24')).toBe('deputy-mayor 4.8 award');
  });
});

describe('a scheme and its dates', () => {
  const scheme = { ...MOPAC, effectiveUntil: '2024-03-31' };
  it.each([
    ['2019-12-31', 'not-in-force'],
    ['2020-01-01', 'covered'],
    ['2024-03-31', 'covered'],
    ['2024-04-01', 'not-in-force'],
  ])('on %s: %s', (on, kind) => {
    expect(authorityFor({ matter: 'grant-award' }, scheme, on).kind).toBe(kind);
  });
});

describe('nested limits', () => {
  it.each([
    [0, 'manager'],
    [10_000, 'manager'],
    [10_000.01, 'assistant-director'],
    [50_000, 'assistant-director'],
    [50_000.01, 'director'],
    [150_000, 'director'],
    [150_000.01, 'mayor'],
  ])('£%d needs no higher post than %s', (amount, post) => {
    const authority = authorityFor({ matter: 'spend', pence: pounds(amount) }, nestedScheme(), ON);
    expect(brief(authority)).toBe(`${post} 2.1`);
  });

  it('a sum nobody states needs the highest post', () => {
    expect(brief(authorityFor({ matter: 'spend' }, nestedScheme(), ON))).toBe('mayor 2.1');
  });

  it('a post without a limit decides all that a higher one need not', () => {
    const scheme = schemeOf([
      { matter: 'spend', words: 'spending', post: 'director' },
      { matter: 'spend', words: 'spending', post: 'mayor', limit: { pence: 100, edge: 'from' } },
    ]);
    const at = (pence: number): string =>
      brief(authorityFor({ matter: 'spend', pence }, scheme, ON));
    expect([at(0), at(99), at(100)]).toEqual(['director 2.1', 'director 2.1', 'mayor 2.1']);
  });
});

describe('for any sum', () => {
  const matters = MOPAC.paragraphs.flatMap(({ powers }) => powers.map(({ matter }) => matter));
  const sums = fc.oneof(
    fc.nat({ max: LARGEST_SUM }),
    fc.constantFrom(0, 1, 4_999_999, 5_000_000, 5_000_001, 49_999_999, 50_000_000, 50_000_001),
  );

  it('there is one post or an answer that says why not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...matters, 'unheard-of'), fc.option(sums), (matter, sum) => {
        const authority = authorityFor({ matter, pence: sum ?? undefined }, MOPAC, ON);
        const named = 'post' in authority;
        expect(named).toBe(['covered', 'unnumbered'].includes(authority.kind));
        expect(authority.working.at(-1)!.code).toBe(
          { covered: 'decides', unnumbered: 'unnumbered' }[authority.kind as string] ??
            (matters.includes(matter) ? 'nobody' : 'no-power'),
        );
      }),
    );
  });

  it('a greater sum never needs a lower post', () => {
    const scheme = nestedScheme();
    const rank = (pence: number | undefined): number => {
      const authority = authorityFor({ matter: 'spend', pence }, scheme, ON);
      return authority.kind === 'covered' ? authority.post.rank : NaN;
    };
    fc.assert(
      fc.property(sums, sums, (one, other) => {
        expect(rank(Math.min(one, other))).toBeLessThanOrEqual(rank(Math.max(one, other)));
        expect(rank(one)).toBeLessThanOrEqual(rank(undefined));
      }),
    );
  });
});
