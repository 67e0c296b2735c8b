import { type Paper } from '../../../../src/papers/content/paper';
import { type Row, type Table } from '../../../../src/papers/content/section';
import { changed, codesOf, type ExampleName, paragraph, sectionOf, tableOf } from './examples';

const C1653 = 'pcd-1653-corrected';
const C664 = 'pcd-664-corrected';
const POUND = 100;
type Case = [ExampleName, title: string, change: (paper: Paper) => void, codes: string[]];

const row = (label: string, ...pounds: number[]): Row => ({
  cells: [
    { kind: 'text', text: label },
    ...pounds.map((sum) => ({ kind: 'money' as const, pence: sum * POUND })),
  ],
});
const inTable =
  (change: (table: Table) => void) =>
  (paper: Paper): void =>
    change(tableOf(paper));

/** A second table that tells of something else. */
const another =
  (caption: string, columns: Table['columns'], rows: Row[]) =>
  (paper: Paper): void => {
    sectionOf(paper, 'commercial').blocks.push(paragraph('What went before is shown here.'), {
      kind: 'table',
      caption,
      columns,
      rows,
      totals: 'none',
    });
  };

const NAME: Table['columns'][number] = { kind: 'text', heading: 'Provider' };
const year = (name: string): Table['columns'][number] => ({
  kind: 'money',
  heading: name,
  year: name,
});
const SLT = 'Suzy Lamplugh Trust';

describe('what a table calls its columns, rows and itself', () => {
  const cases: Case[] = [
    [
      C664,
      'a heading of another year than its column',
      inTable((table) => void (table.columns[1]!.heading = '2021/22, up to')),
      ['table-year-differs'],
    ],
    [
      C664,
      'a column of another year than its heading',
      inTable((table) => {
        table.columns[1] = { kind: 'money', heading: '2020/21, up to', year: '2021/22' };
      }),
      ['table-year-differs'],
    ],
    [
      C664,
      'a heading that writes its year otherwise',
      inTable((table) => void (table.columns[1]!.heading = '2020-21')),
      [],
    ],
    [
      C664,
      'a caption of another year',
      inTable((table) => void (table.caption = 'Budget for 2021/22 by provider')),
      ['table-year-differs'],
    ],
    [
      C664,
      'a caption of its year beside another',
      inTable(
        (table) => void (table.caption = 'Budget for 2020/21, for which 2019/20 is the model'),
      ),
      [],
    ],
    [
      C664,
      'a caption that names a plan',
      inTable((table) => void (table.caption = 'Budget under the Police and Crime Plan (2017-21)')),
      [],
    ],
    [
      C664,
      'a total typed under computed totals',
      inTable((table) => void table.rows.push(row('Total', 672_000))),
      ['table-total-typed'],
    ],
    [
      C664,
      'a sum typed under computed totals',
      inTable((table) => void table.rows.push(row('Sum:', 672_000))),
      ['table-total-typed'],
    ],
    [
      C664,
      'a typed total that adds up, where none is computed',
      inTable((table) => {
        table.totals = 'none';
        table.rows.push(row('Total', 672_000));
      }),
      [],
    ],
    [
      C664,
      'a typed total that does not add up',
      inTable((table) => {
        table.totals = 'none';
        table.rows.push(row('Grand total', 671_000));
      }),
      ['table-total-wrong'],
    ],
    [
      C664,
      'a line gone above a typed total that counts it',
      inTable((table) => {
        table.totals = 'none';
        table.rows.splice(2, 1, row('Total', 672_000));
      }),
      ['table-lacks-line', 'table-total-wrong'],
    ],
    [
      C664,
      'a row that only begins like a total',
      inTable((table) => void table.rows.push(row('Total Recovery CIC', 0))),
      [],
    ],
    [
      C1653,
      'a typed column of totals that does not add up',
      another(
        'Grants to providers',
        [NAME, year('2021/22'), year('2022/23'), { kind: 'money', heading: 'Total' }],
        [row('Refuge', 10, 20, 31)],
      ),
      ['table-total-wrong'],
    ],
    [
      C1653,
      'a typed column of totals that adds up',
      another(
        'Grants to providers',
        [NAME, year('2021/22'), year('2022/23'), { kind: 'money', heading: 'Total' }],
        [row('Refuge', 10, 20, 30)],
      ),
      [],
    ],
    [
      C1653,
      'a total beside shares that are not all shown',
      another(
        'What the service costs',
        [
          NAME,
          { kind: 'money', heading: 'Of this MOPAC' },
          { kind: 'money', heading: 'Total cost' },
        ],
        [row('Refuge', 10, 30)],
      ),
      [],
    ],
    [
      C664,
      'other sums of earlier years',
      another('Grants', [NAME, year('2018/19')], [row(SLT, 150_000), row('BEHMHT', 380_000)]),
      [],
    ],
    [
      C664,
      'a line gone where the caption says so',
      inTable((table) => {
        table.rows.pop();
        table.caption = 'Budget by provider, without the National Probation Service';
      }),
      [],
    ],
    [
      C664,
      'some of the grants, which nobody adds up',
      another(
        'Grants to health',
        [NAME, year('2020/21')],
        [row(SLT, 171_000), row('BEHMHT', 410_000)],
      ),
      [],
    ],
    [
      C664,
      'the same sums of an earlier year, told as earlier',
      another('Grants paid in the year before', [NAME, year('2019/20')], [row(SLT, 171_000)]),
      [],
    ],
    [
      C664,
      'one same and one other sum of an earlier year',
      another('Grants', [NAME, year('2019/20')], [row(SLT, 171_000), row('BEHMHT', 380_000)]),
      [],
    ],
    [
      C664,
      'a sum broken down over two lines of one provider',
      inTable((table) => {
        table.rows.splice(0, 1, row(`${SLT}, staff`, 100_000), row(`${SLT}, premises`, 71_000));
      }),
      [],
    ],
    [
      C664,
      'a sum broken down over two lines that do not give it',
      inTable((table) => {
        table.rows.splice(0, 1, row(`${SLT}, staff`, 100_000), row(`${SLT}, premises`, 70_000));
      }),
      ['table-differs', 'table-differs'],
    ],
  ];
  it.each(cases)('%s: %s', (...[name, , change, codes]) => {
    expect(codesOf(changed(name, change))).toEqual(codes);
  });

  it('point at the heading, the row or the cell that is wrong', () => {
    const placeOf = (change: (table: Table) => void): unknown =>
      changed(C664, inTable(change)).map(({ at }) => [at.pointer, at.printed]);
    const table = '/sections/2/blocks/3';
    expect(placeOf(({ columns }) => void (columns[1]!.heading = '2021/22'))).toEqual([
      [`${table}/columns/1`, 'table 1'],
    ]);
    expect(placeOf(({ rows }) => void rows.push(row('Total', 672_000)))).toEqual([
      [`${table}/rows/3`, 'table 1'],
    ]);
  });
});
