import { schemeReader } from '../../../../src/papers/claims/scheme-mentions';
import { parseScheme } from '../../../../src/scheme/parse-scheme';
import { type Scheme } from '../../../../src/scheme/scheme';
import { schemeOf } from '../../scheme/bands-scheme';

/** A body that calls its scheme otherwise, numbers otherwise, and has limbs of its own. */
const ORDERS: Scheme = schemeOf([], {
  title: 'Standing Orders of the Example Commissioner',
  paragraphs: [
    {
      number: '3(b)',
      words: 'buying and selling of land',
      limbs: [
        { limb: 'purchase', phrases: ['buy|buying (of) (any) land', 'purchase|purchases'] },
        { limb: 'sale', phrases: ['sell|selling (of) (any) land', 'purchase for resale'] },
      ],
      powers: [
        { matter: 'purchase', words: 'buying land', limb: 'purchase', post: 'mayor' },
        { matter: 'sale', words: 'selling land', limb: 'sale', post: 'mayor' },
      ],
    },
    {
      number: '12',
      words: 'signing',
      powers: [{ matter: 'sign', words: 'signing', post: 'mayor' }],
    },
  ],
});

const cited = (text: string): unknown =>
  schemeReader(ORDERS)(text).map(({ paragraph, limbs }) => [paragraph, limbs]);

describe('the scheme of another body, read in prose by its own file', () => {
  it('is a sound scheme file', () => {
    expect(parseScheme(ORDERS)).toEqual({ value: ORDERS });
  });

  it.each<[string, unknown]>([
    [
      'Paragraph 3(b) of the Standing Orders of the Example Commissioner covers buying land.',
      [['3(b)', ['purchase']]],
    ],
    [
      'By 3(b) of the Standing Orders of the Example Commissioner she may sell any land.',
      [['3(b)', ['sale']]],
    ],
    [
      'Under the scheme, paragraphs 3(b) and 12 apply to the purchase limb and to signing.',
      [
        ['3(b)', []],
        ['12', []],
      ],
    ],
    [
      'Under the scheme, paragraph 3(b) lets him buy land and paragraph 12 lets him sign.',
      [
        ['3(b)', ['purchase']],
        ['12', []],
      ],
    ],
    ['The scheme’s paragraph 3(b) covers a purchase for resale.', [['3(b)', ['sale']]]],
    ['The scheme’s paragraph 3(b) has a sale limb.', [['3(b)', ['sale']]]],
    ['The scheme’s paragraph 3(b) covers bids and the award of grants.', [['3(b)', []]]],
    ['The scheme served 12 people and 3(b) of them liked it.', []],
    ['Paragraph 3(b) of something else.', []],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });
});
