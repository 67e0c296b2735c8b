import { type Finding } from '../../../../src/kernel/findings';
import { wordsOf } from '../../../../src/papers/checks/words-of';
import { type Paper } from '../../../../src/papers/content/paper';
import { type Table } from '../../../../src/papers/content/section';
import { addTo, changed, example, check, sectionOf, tableOf } from './examples';

const C1653 = 'pcd-1653-corrected';

const unprintable = (change: (paper: Paper) => void): Finding[] =>
  changed(C1653, change).filter(({ code }) => code.startsWith('not-printable'));

const moneyTable = (columns: number, pence: number): Table => ({
  kind: 'table',
  caption: 'Spending by month',
  columns: [
    { kind: 'text', heading: 'What' },
    ...Array.from({ length: columns }, (_none, at) => ({
      kind: 'money' as const,
      heading: `Month ${at + 1}`,
    })),
  ],
  rows: [
    {
      cells: [
        { kind: 'text', text: 'Advocates' },
        ...Array.from({ length: columns }, () => ({ kind: 'money' as const, pence })),
      ],
    },
  ],
  totals: 'columns',
});

const withTable = (table: Table) => (paper: Paper) => {
  sectionOf(paper, 'issues').blocks.push(table);
};

it('finds nothing in the four examples', () => {
  for (const name of ['pcd-1653', 'pcd-664', 'pcd-1653-corrected', 'pcd-664-corrected'] as const) {
    const codes = check(example(name)).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('not-printable'))).toEqual([]);
  }
});

it('stops at each text with a character no font has, and names character and place', () => {
  const [only, ...more] = unprintable(addTo('issues', 'So far the sun ☀ and ☃ have been out.'));
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    code: 'not-printable-character',
    severity: 'stop',
    at: {
      pointer: '/sections/1/blocks/7/text',
      printed: '2.7',
      words: 'So far the sun ☀ and ☃ have been out.',
    },
  });
  expect(wordsOf(only!).text).toBe('The fonts of the document do not have ☀ (U+2600), ☃ (U+2603).');
});

it.each<[string, (paper: Paper) => void, string]>([
  ['the title', (paper) => (paper.title = 'A snowman ☃'), '/title'],
  ['a summary', (paper) => (paper.summary[0]!.text += ' ✅'), '/summary/0/text'],
  [
    'a purpose',
    (paper) => Object.assign(paper.recommendations[0]!, { purpose: '日' }),
    '/recommendations/0/purpose',
  ],
  [
    'a cell of a table',
    (paper) => (tableOf(paper).rows[1]!.cells[0] = { kind: 'text', text: '日本' }),
    '/sections/2/blocks/2/rows/1/cells/0/text',
  ],
])('looks at %s', (_where, change, pointer) => {
  expect(unprintable(change).map(({ code, at }) => [code, at.pointer])).toEqual([
    ['not-printable-character', pointer],
  ]);
});

it('stops at text that runs from right to left', () => {
  const [only, ...more] = unprintable(addTo('issues', 'The partner is called שלום in Hebrew.'));
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    code: 'not-printable-direction',
    at: { words: 'The partner is called שלום in Hebrew.' },
  });
});

it('lets Welsh, Polish, Greek, Cyrillic, the euro and a decomposed accent pass', () => {
  const text = 'Dŵr ŷ, Łódź, Ελλάδα, Київ, €5, e\u0301, “quoted” – 5 × 3 = 15\u00a0m².';
  expect(unprintable(addTo('issues', text))).toEqual([]);
});

it('stops at a table no page is wide enough for, and only there', () => {
  expect(unprintable(withTable(moneyTable(8, 24_000_000)))).toEqual([]);
  expect(unprintable(withTable(moneyTable(11, 24_000_000_000)))).toMatchObject([
    { code: 'not-printable-table', at: { pointer: '/sections/1/blocks/7', printed: 'table 1' } },
  ]);
});

it('says of a table with a character that cannot be printed only that', () => {
  const table = moneyTable(11, 24_000_000_000);
  table.caption = 'A snowman ☃';
  expect(unprintable(withTable(table)).map(({ code }) => code)).toEqual([
    'not-printable-character',
  ]);
});

it('lets twelve columns of words pass, for words are broken before a table is refused', () => {
  const columns = Array.from({ length: 12 }, (_none, at) => ({
    kind: 'text' as const,
    heading: `Responsibility ${at + 1}`,
  }));
  const cells = columns.map(() => ({ kind: 'text' as const, text: 'Misrepresentation' }));
  const table: Table = {
    kind: 'table',
    caption: 'Words',
    columns,
    rows: [{ cells }],
    totals: 'none',
  };
  expect(unprintable(withTable(table))).toEqual([]);
});
