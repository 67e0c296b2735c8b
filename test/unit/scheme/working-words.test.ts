import { authorityFor } from '../../../src/scheme/authority';
import { citedWords, workingWords } from '../../../src/scheme/authority.words';
import { type AuthorityFacts } from '../../../src/scheme/judge-power';
import { type Scheme } from '../../../src/scheme/scheme';
import { loadScheme } from '../../../src/scheme/scheme-file.adapter';
import { nestedScheme, schemeOf } from './bands-scheme';

const MOPAC = loadScheme();

const words = (facts: AuthorityFacts, scheme: Scheme = MOPAC, on = '2024-03-18'): string[] =>
  authorityFor(facts, scheme, on).working.map((step) =>
    workingWords(step).replaceAll('\u00a0', ' '),
  );
const IN_FORCE =
  'MOPAC Scheme of Delegation and Consent (as cited in papers of 2020 and 2024) is in force on 18 March 2024: it runs from 1 January 2020 with no end known';

describe('the working in words', () => {
  it('names matter, paragraph, limb and post', () => {
    expect(words({ matter: 'grant-variation', pence: 44_000_000 })).toEqual([
      IN_FORCE,
      'variation of a grant: paragraph 4.8 (award limb) gives it to the Deputy Mayor for Policing and Crime, with no limit',
      'so the Deputy Mayor for Policing and Crime decides',
    ]);
  });

  it('sets the sum against the limit and how it is counted', () => {
    expect(words({ matter: 'lease', pence: 50_000_000 }).slice(1)).toEqual([
      'acquisition or renewal of a lease: paragraph 4.16 gives it to the Deputy Mayor for Policing and Crime above £500,000, counted over the initial term or 5 years, whichever is less',
      '£500,000 is outside that',
      'acquisition or renewal of a lease: no paragraph known reaches this, so nobody is named',
    ]);
  });

  it('says that a sum is not stated and how it counts', () => {
    expect(words({ matter: 'lease' })[2]).toBe(
      'no sum is stated, so it counts as above every limit: within that',
    );
  });

  it('says that no number is known and none is invented', () => {
    expect(words({ matter: 'disposal', pence: 100_000_000 }).slice(1)).toEqual([
      'disposals: a paragraph of unknown number gives it to the Deputy Mayor for Policing and Crime for £1,000,000 and above',
      '£1,000,000 is within that',
      'disposals: it is for the Deputy Mayor for Policing and Crime, but no source gives the number of the paragraph, and none is invented',
    ]);
  });

  it('says what of a contract change is not stated', () => {
    expect(
      words({ matter: 'contract-variation', pence: 6_000_000, contract: { extraMonths: 1 } })[2],
    ).toBe(
      'original value not stated, which counts as over the limit; change £60,000; extension 1 month: within that',
    );
  });

  it('walks nested limits from the lowest post up', () => {
    expect(words({ matter: 'spend', pence: 4_000_000 }, nestedScheme()).slice(1)).toEqual([
      'spending: paragraph 2.1 gives it to the Manager up to and including £10,000',
      '£40,000 is outside that',
      'spending: paragraph 2.1 gives it to the Assistant Director up to and including £50,000',
      '£40,000 is within that',
      'spending: paragraph 2.1 gives it to the Director up to and including £150,000',
      '£40,000 is low enough for a post below',
      'spending: paragraph 2.1 gives it to the Mayor above £150,000',
      '£40,000 is outside that',
      'so the Assistant Director decides',
    ]);
  });

  it('a post without a limit leaves the greater sums to the post above', () => {
    const scheme = schemeOf([
      { matter: 'spend', words: 'spending', post: 'director' },
      { matter: 'spend', words: 'spending', post: 'mayor', limit: { pence: 100, edge: 'from' } },
    ]);
    expect(words({ matter: 'spend', pence: 100 }, scheme).slice(1)).toEqual([
      'spending: paragraph 2.1 gives it to the Director, with no limit',
      '£1 is kept for a post above',
      'spending: paragraph 2.1 gives it to the Mayor for £1 and above',
      '£1 is within that',
      'so the Mayor decides',
    ]);
  });

  it('says that the scheme names no such matter, or is not in force', () => {
    expect(words({ matter: 'outing' })[1]).toBe(
      'no paragraph of the scheme names the matter “outing”',
    );
    expect(words({ matter: 'grant-award' }, MOPAC, '2019-12-31')).toEqual([
      expect.stringContaining('is not in force on 31 December 2019'),
    ]);
  });
});

describe('the words of the working', () => {
  it('show no key of the scheme file that has words there', () => {
    const powers = MOPAC.paragraphs.flatMap((paragraph) => paragraph.powers);
    const keys = powers.map(({ matter }) => matter).filter((matter) => matter.includes('-'));
    const said = powers.flatMap(({ matter }) => [
      ...words({ matter }),
      ...words({ matter, pence: 1 }),
      ...words({ matter, pence: 200_000_000 }),
    ]);
    expect(said.filter((line) => keys.some((key) => line.includes(key)))).toEqual([]);
  });
});

describe('a paragraph as it is cited', () => {
  it.each([
    [[], '5.22'],
    [['award'], '5.22, award limb'],
    [['bids', 'award'], '5.22, bids and award limbs'],
    [['bids', 'strategy', 'award'], '5.22, bids, strategy and award limbs'],
  ])('with limbs %p', (limbs, expected) => {
    expect(citedWords('5.22', limbs)).toBe(expected);
  });
});
