import fc from 'fast-check';
import { decisionReferencesIn, normaliseReference } from '../../../src/kernel/decision-reference';

const found = (text: string): string[] =>
  decisionReferencesIn(text).map(({ reference }) => reference);

describe('a decision reference', () => {
  it.each([
    ['PCD 664', 'PCD 664'],
    ['PCD664', 'PCD 664'],
    ['PCD\u00a01653', 'PCD 1653'],
    ['PCD-1307', 'PCD 1307'],
    ['DMPCD 2015 24', 'DMPCD 2015-24'],
    ['DMPCD 2013/96', 'DMPCD 2013-96'],
    ['DMPCD 2013-96', 'DMPCD 2013-96'],
    ['DMPCD 2013 \u2013 96', 'DMPCD 2013-96'],
    ['DMPCD 1446', 'DMPCD 1446'],
    ['CEOD 24-2023', 'CEOD 24-2023'],
    ['CEOD 24/2023', 'CEOD 24-2023'],
    ['MD2692', 'MD 2692'],
    ['DD2181', 'DD 2181'],
    ['ADD 2345', 'ADD 2345'],
    ['WPCC3-0089', 'WPCC3 0089'],
  ])('%s is %s, in prose and by itself', (words, reference) => {
    const prose = `It was approved (see ${words}, paragraph 3).`;
    expect(decisionReferencesIn(prose)).toEqual([{ reference, words, offset: 21 }]);
    expect(normaliseReference(words)).toBe(reference);
    expect(normaliseReference(` ${words.toLowerCase()}\n`)).toBe(reference);
    expect(normaliseReference(reference)).toBe(reference);
  });

  it('ends where its number ends', () => {
    expect(found('PCD 1307 100 women were helped')).toEqual(['PCD 1307']);
    expect(found('DMPCD 1446 24 women were helped')).toEqual(['DMPCD 1446']);
    expect(found('PCD 1307, 2021')).toEqual(['PCD 1307']);
    expect(found('PCD 664.')).toEqual(['PCD 664']);
  });

  it('is found where it stands, several in the order of the text', () => {
    const text = 'MD2692 follows PCD664 and DMPCD 2013/96; decision 2023/52 does not.';
    const mentions = decisionReferencesIn(text);
    expect(mentions.map(({ reference }) => reference)).toEqual([
      'MD 2692',
      'PCD 664',
      'DMPCD 2013-96',
      '2023/52',
    ]);
    for (const { words, offset } of mentions) {
      expect(text.slice(offset, offset + words.length)).toBe(words);
    }
  });

  it.each([
    ...['PCD', 'PCD nnn', 'PCD 1234567', 'APCD 12', 'PCD12a', 'MOPCD 5', 'pcd 664 in prose'],
    ...['MD 12', 'DD/MM/2023', 'ADD 2 lines', 'WPCC 89', 'the MD2-range', 'CEO 24-2023'],
  ])('is not %p', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a number without a series', () => {
  it.each([
    ['Decision 2023/52 set it out', '2023/52'],
    ['by decision notice no. 009-2020', '009-2020'],
    ['Decision number 2023/024', '2023/024'],
  ])('is a reference when the word before it says so: %s', (text, reference) => {
    expect(found(text)).toEqual([reference]);
    expect(normaliseReference(reference)).toBe(reference);
  });

  it.each([
    'money for 2023/52',
    'the decision 2023/24 budget',
    'delivery from 009-2020',
    'decision of 2019-2020',
    'Decision 2023/52/1',
    'Decision 2019-2020',
  ])('is left alone when it may be a year or a range: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('normalising', () => {
  it.each([
    ['  the  plan ', 'the plan'],
    ['PCD 1 and PCD 2', 'PCD 1 and PCD 2'],
    ['PCD 664 (2019)', 'PCD 664 (2019)'],
    ['straße', 'straße'],
    ['', ''],
  ])('leaves %p as the text it is', (text, same) => {
    expect(normaliseReference(text)).toBe(same);
  });

  it('is settled after the first time, whatever the text', () => {
    const like = fc.string({ unit: fc.constantFrom(...'DMPCDCEO 0123456789-/WA\u00a0') });
    fc.assert(
      fc.property(like, (text) => {
        const once = normaliseReference(text);
        expect(normaliseReference(once)).toBe(once);
      }),
    );
  });
});

describe('a text of 200,000 characters', () => {
  const LENGTH = 200_000;

  // A pattern that runs back over the text for each place would not end within the test's time.
  it.each(['PCD ', 'PCD-', 'DMPCD 2015 ', 'CEOD24-', 'decision ', 'decision number ', ' ', '9'])(
    'made of %p alone names what the first few name',
    (piece) => {
      const named = new Set(found(piece.repeat(20)));
      expect(new Set(found(piece.repeat(LENGTH / piece.length)))).toEqual(named);
    },
  );

  it.each(['decision', 'DMPCD 2015', 'PCD'])(
    'that parts %p from a number parts them for good',
    (word) => {
      expect(found(`${word}${' '.repeat(LENGTH)}2023/52`)).toEqual(found(word));
    },
  );

  it('is normalised to itself', () => {
    expect(normaliseReference(`x${' '.repeat(LENGTH)}y`)).toBe('x y');
  });
});
