import { claimsOf } from '../../../../src/papers/claims/claims-of';
import { type Manifest } from '../../../../src/papers/manifest';
import { numberingOf } from '../../../../src/papers/numbering';
import manifest from '../../../../templates/papers/pcd.v1/manifest.json';
import { claimsIn, claimsOfKind, paperSaying, SCHEME } from './claims-in';

describe('claims of a paper', () => {
  it('carry pointer, printed number, exact words and offset', () => {
    const [claim] = claimsIn('The sum is **up to £480,000**, no more.');
    expect(claim).toMatchObject({
      place: { pointer: '/sections/0/blocks/0/text', printed: '3.1', words: 'up to £480,000' },
      offset: 19,
    });
  });

  it('are read from summary, recommendations, paragraphs and items of lists', () => {
    const paper = paperSaying('First £1.', ['then £2;', 'then £3.']);
    paper.summary = [{ kind: 'paragraph', text: 'Before £4.' }];
    Object.assign(paper.recommendations[0]!, { detail: 'Of this £5 is new.' });
    const claims = claimsOf(paper, numberingOf(paper, manifest as Manifest), SCHEME);
    expect(claims.map(({ place }) => [place.pointer, place.printed])).toEqual([
      ['/summary/0/text', 'executive summary, paragraph 1'],
      ['/recommendations/0/detail', 'recommendation 1'],
      ['/sections/0/blocks/0/text', '3.1'],
      ['/sections/0/blocks/0/list/items/0/text', '3.1'],
      ['/sections/0/blocks/0/list/items/1/text', '3.1'],
    ]);
  });

  it('read the words of a link and never its address', () => {
    const claims = claimsIn('See [PCD 1307](https://example.org/2023/24/PCD-99) for £10.');
    expect(claims.map(({ place }) => place.words)).toEqual(['PCD 1307', '£10']);
  });

  it('are the same when read again', () => {
    const text = 'Accept £1 in 2024/25 under paragraph 4.8 of the Scheme, as PCD 5 says.';
    expect(claimsIn(text)).toEqual(claimsIn(text));
  });

  it.each([
    'a'.repeat(20_000),
    '£'.repeat(20_000),
    '£1'.repeat(10_000),
    `£${'1'.repeat(19_000)}`,
    `£${'1,'.repeat(9_000)}`,
    '2024/25, '.repeat(2_200),
    '1 '.repeat(10_000),
    `up to ${' '.repeat(19_000)}£1`,
    '(('.repeat(10_000),
    ']('.repeat(10_000),
    'Suzy Lamplugh Trust '.repeat(1_000),
    'accept £1 '.repeat(2_000),
    'in May 2020 to '.repeat(1_300),
    'recommendations 1, '.repeat(1_000),
    '. '.repeat(10_000),
    '\n '.repeat(10_000),
    '4.8, and '.repeat(2_200),
    'two years for '.repeat(1_400),
  ])(
    'are read from hostile text before the time of the test is up (%#)',
    (text) => {
      const claims = claimsIn(text.slice(0, 20_000));
      expect(claims.every(({ offset }) => offset < 20_000)).toBe(true);
    },
    5_000,
  );
});

describe('decision references in the prose', () => {
  it('are in normal form and quoted as written', () => {
    const found = claimsOfKind('reference', 'See PCD448, DMPCD 1446 and DMPCD 2013/96.');
    expect(found.map(({ reference, place }) => [reference, place.words])).toEqual([
      ['PCD 448', 'PCD448'],
      ['DMPCD 1446', 'DMPCD 1446'],
      ['DMPCD 2013-96', 'DMPCD 2013/96'],
    ]);
  });
});

describe('paragraphs of the scheme in the prose', () => {
  it.each([
    ['Under paragraph 4.8 of the Scheme of Delegation he approves bids.', [['4.8', ['bids']]]],
    [
      'By 4.8 of MOPAC’s Scheme she decides the strategy for awarding individual grants.',
      [['4.8', ['strategy']]],
    ],
    [
      'The Scheme gives authority for the strategy for the award of individual grants and the award of all individual grants (section 4.8).',
      [['4.8', ['strategy', 'award']]],
    ],
    [
      'Paragraph 4.8 of the Scheme covers bids for grant funding. Paragraph 5.22 covers signing.',
      [
        ['4.8', ['bids']],
        ['5.22', []],
      ],
    ],
    ['Section 143.1 and paragraph 3.2 above say so.', []],
    ['Paragraph 3.2 of this paper explains the scheme.', []],
    ['The scheme costs £4.8 million, or 4.9% more.', []],
  ])('%s', (text, expected) => {
    const found = claimsOfKind('scheme-paragraph', text);
    expect(found.map(({ paragraph, limbs }) => [paragraph, limbs])).toEqual(expected);
  });

  it('count the words that lead into a list for its items', () => {
    const claims = claimsIn('The Scheme lets the Deputy Mayor decide:', [
      'bids for grant funding (section 4.8).',
    ]);
    expect(claims).toMatchObject([{ kind: 'scheme-paragraph', paragraph: '4.8', limbs: ['bids'] }]);
  });
});
