import { raiseOf } from '../../../../src/papers/agreement-raise';
import { type Amount } from '../../../../src/papers/content/money';
import { type Paper } from '../../../../src/papers/content/paper';
import {
  accept,
  addTo,
  changed,
  check,
  codesOf,
  example,
  ledger,
  sectionOf,
  unsplit,
  vary,
  withoutFiguresInProse,
} from './examples';

const NAME = 'pcd-1653-corrected';
const POUND = 100;
const byYear = (sums: Record<string, number>): Amount => ({
  kind: 'by-year',
  byYear: Object.entries(sums).map(([year, pounds]) => ({ year, pence: pounds * POUND })),
});

/** PCD 1653 corrected, its variation worded as a new maximum, and nothing of it in the prose. */
const asMaximum =
  (before: Amount | undefined, after: Amount) =>
  (paper: Paper): void => {
    withoutFiguresInProse(paper);
    const grant = vary(paper);
    grant.as = 'new-maximum';
    delete grant.agreement.maximum;
    if (before) grant.agreement.maximum = before;
    grant.money.amount = after;
  };
const BEFORE = byYear({ '2023/24': 245_000, '2024/25': 245_000 });
const AFTER = byYear({ '2023/24': 245_000, '2024/25': 465_000, '2025/26': 220_000 });

describe('what a new maximum adds to the one before', () => {
  const raise = (before: Amount | undefined, after: Amount): Amount | undefined => {
    const { paper } = example(NAME);
    asMaximum(before, after)(paper);
    return raiseOf(vary(paper));
  };

  it('is what each year exceeds its own of before, where both are split', () => {
    expect(raise(BEFORE, AFTER)).toEqual(byYear({ '2024/25': 220_000, '2025/26': 220_000 }));
  });

  it('is only known in all where one of the two is not split', () => {
    expect(raise(unsplit(490_000 * POUND), AFTER)).toEqual(unsplit(440_000 * POUND));
    expect(raise(BEFORE, unsplit(930_000 * POUND))).toEqual(unsplit(440_000 * POUND));
  });

  it('is only known in all where money moves from one year to another', () => {
    const moved = byYear({ '2023/24': 145_000, '2024/25': 445_000 });
    expect(raise(BEFORE, moved)).toEqual(unsplit(100_000 * POUND));
  });

  it('is unknown where no maximum is stated, and where the new one is not the greater', () => {
    expect(raise(undefined, AFTER)).toBeUndefined();
    expect(raise(unsplit(930_000 * POUND), AFTER)).toBeUndefined();
  });

  it('is nothing for a change', () => {
    expect(raiseOf(vary(example(NAME).paper))).toBeUndefined();
  });
});

describe('a new maximum against what pays for it', () => {
  it('draws only what is new, year by year', () => {
    expect(codesOf(changed(NAME, asMaximum(BEFORE, AFTER)))).toEqual([]);
  });

  it('is too much when what is new in a year is', () => {
    const after = byYear({ '2023/24': 245_000, '2024/25': 466_000, '2025/26': 220_000 });
    expect(codesOf(changed(NAME, asMaximum(BEFORE, after)))).toEqual(['headroom-exceeded']);
  });

  it('is too much as a whole where the maximum before is not known', () => {
    expect(codesOf(changed(NAME, asMaximum(undefined, AFTER)))).toEqual([
      'headroom-exceeded',
      'money-before-decision',
    ]);
  });

  it('draws only what is new over the maximum of the ledger, where the paper states none', () => {
    const one = example(NAME, ledger());
    asMaximum(undefined, AFTER)(one.paper);
    expect(codesOf(check(one))).toEqual([]);
    one.context.agreements![1]!.maximum = unsplit(400_000 * POUND);
    expect(codesOf(check(one))).toEqual(['headroom-exceeded']);
  });

  it('that moves money between years is held to what it adds in all', () => {
    const grow = (paper: Paper): void => {
      asMaximum(BEFORE, byYear({ '2024/25': 465_000, '2025/26': 465_000 }))(paper);
    };
    expect(codesOf(changed(NAME, grow))).toEqual([]);
    const more = (paper: Paper): void => {
      grow(paper);
      accept(paper).money.amount = byYear({ '2024/25': 400_000, '2025/26': 70_000 });
    };
    expect(codesOf(changed(NAME, more))).toEqual(['headroom-exceeded']);
  });
});

describe('the prose of a new maximum', () => {
  const saying =
    (sentence: string) =>
    (paper: Paper): void => {
      asMaximum(BEFORE, AFTER)(paper);
      addTo('commercial', sentence)(paper);
    };
  const rows: [sentence: string, codes: string[]][] = [
    ['Recommendation 2 raises the grant by up to £440,000.', []],
    ['Recommendation 2 raises the grant by up to £450,000.', ['total-differs']],
    ['Recommendation 2 raises the grant by up to £220,000 in each of 2024/25 and 2025/26.', []],
    [
      'Recommendation 2 raises the grant by up to £230,000 in each of 2024/25 and 2025/26.',
      ['total-differs'],
    ],
    ['It is proposed to increase the grant from £490,000 to a maximum of £930,000.', []],
    ['It is proposed to increase the grant from £480,000 to up to £930,000.', ['total-differs']],
    ['It is proposed to raise the grant to a maximum of £440,000.', ['total-differs']],
    ['It is proposed to raise the grant by up to £930,000.', ['to-against-by']],
    ['It is proposed to vary the grant of £490,000.', []],
    ['It is proposed to vary the grant by £490,000 in 2024/25.', ['total-differs']],
    ['Its new maximum is £930,000.', []],
    ['It is proposed to raise the grant to £930,000.', []],
    ['Its new maximum is £940,000.', ['total-differs']],
    ['The grant will be reduced by £40,000.', ['reduced-nowhere']],
  ];
  it.each(rows)('%s', (sentence, codes) => {
    expect(codesOf(changed(NAME, saying(sentence)))).toEqual(codes);
  });

  it('may stand beside a table of what is new, or of all', () => {
    const inTable =
      (...pounds: number[]) =>
      (paper: Paper): void => {
        asMaximum(BEFORE, AFTER)(paper);
        sectionOf(paper, 'financial').blocks.push({
          kind: 'table',
          caption: 'The grant by year',
          columns: [
            { kind: 'text', heading: 'To' },
            ...['2024/25', '2025/26'].map((year) => ({
              kind: 'money' as const,
              heading: year,
              year,
            })),
          ],
          rows: [
            {
              cells: [
                { kind: 'text', text: 'Suzy Lamplugh Trust' },
                ...pounds.map((sum) => ({ kind: 'money' as const, pence: sum * POUND })),
              ],
            },
          ],
          totals: 'columns',
        });
      };
    expect(codesOf(changed(NAME, inTable(220_000, 220_000)))).toEqual([]);
    expect(codesOf(changed(NAME, inTable(465_000, 220_000)))).toEqual([]);
    expect(codesOf(changed(NAME, inTable(221_000, 220_000)))).toEqual(['table-differs']);
  });

  it('may lower the grant where the new maximum is lower, by exactly that', () => {
    const lowered = (sentence: string) => (paper: Paper) => {
      asMaximum(
        unsplit(490_000 * POUND),
        byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
      )(paper);
      addTo('commercial', sentence)(paper);
    };
    expect(codesOf(changed(NAME, lowered('The grant will be reduced by £50,000.')))).toEqual([]);
    expect(codesOf(changed(NAME, lowered('The grant will be reduced by £60,000.')))).toEqual([
      'reduced-nowhere',
    ]);
  });
});
