import { type Paper } from '../../../../src/papers/content/paper';
import {
  accept,
  note,
  linesOf,
  unsplit,
  vary,
  tableOf,
  withoutFiguresInProse,
  changed,
  codesOf,
  type ExampleName,
} from './examples';

const C1653 = 'pcd-1653-corrected';
const C664 = 'pcd-664-corrected';
const POUND = 100;

/** Each change is one change; each row names everything the checks then say, and nothing else. */
type Row = [ExampleName, title: string, change: (paper: Paper) => void, codes: string[]];

describe('one change of a table or of what pays', () => {
  const rows: Row[] = [
    [
      C1653,
      'a cell of the table',
      (paper) => {
        tableOf(paper).rows[0]!.cells[2] = { kind: 'money', pence: 221_000 * POUND };
      },
      ['table-differs'],
    ],
    [
      C1653,
      'the held-back cell of the table',
      (paper) => {
        tableOf(paper).rows[1]!.cells[3] = { kind: 'money', pence: 0 };
      },
      ['table-differs'],
    ],
    [
      C664,
      'a provider’s cell',
      (paper) => {
        tableOf(paper).rows[2]!.cells[1] = { kind: 'money', pence: 91_001 * POUND };
      },
      ['table-differs'],
    ],
    [
      C664,
      'a line of the table gone',
      (paper) => {
        tableOf(paper).rows.pop();
      },
      ['table-lacks-line'],
    ],
    [
      C664,
      'a line of the table twice',
      (paper) => {
        tableOf(paper).rows.push(structuredClone(tableOf(paper).rows[1]!));
      },
      ['table-repeats-line'],
    ],
    [
      C664,
      'a table that lists something else beside the payees',
      (paper) => {
        tableOf(paper).rows.pop();
        tableOf(paper).rows.push({
          cells: [
            { kind: 'text', text: 'Evaluation' },
            { kind: 'money', pence: 91_000 * POUND },
          ],
        });
      },
      [],
    ],
    [
      C1653,
      'the new maximum in place of the change, year by year',
      (paper) => {
        Object.assign(vary(paper), {
          as: 'new-maximum',
          agreement: {
            maximum: {
              kind: 'by-year',
              byYear: ['2023/24', '2024/25'].map((year) => ({ year, pence: 245_000 * POUND })),
            },
            from: '2023',
            until: '2025',
          },
        });
        vary(paper).money.amount = {
          kind: 'by-year',
          byYear: [
            { year: '2023/24', pence: 245_000 * POUND },
            { year: '2024/25', pence: 465_000 * POUND },
            { year: '2025/26', pence: 220_000 * POUND },
          ],
        };
        withoutFiguresInProse(paper);
      },
      [],
    ],
    [
      C1653,
      'the new maximum in place of the change, unsplit and beyond what pays',
      (paper) => {
        vary(paper).as = 'new-maximum';
        vary(paper).money.amount = unsplit(940_000 * POUND);
        withoutFiguresInProse(paper);
      },
      ['headroom-exceeded', 'money-unsplit'],
    ],
    [
      C664,
      'the year of the table',
      (paper) => {
        tableOf(paper).columns[1] = { kind: 'money', heading: '2021/22', year: '2021/22' };
      },
      ['period-of-table', 'period-of-table', 'period-of-table'],
    ],
    [
      C664,
      'a second year in the table',
      (paper) => {
        tableOf(paper).columns.push({ kind: 'money', heading: '2021/22', year: '2021/22' });
        tableOf(paper).rows.forEach((row, at) =>
          row.cells.push({ kind: 'money', pence: at === 0 ? 100 : 0 }),
        );
      },
      ['period-differs', 'period-of-table'],
    ],
    [
      C1653,
      'more held back than is left',
      (paper) => {
        withoutFiguresInProse(paper);
        linesOf({ amount: note(paper).holdsBack!.amount })[0]!.pence = 40_000 * POUND;
      },
      ['headroom-exceeded'],
    ],
    [
      C1653,
      'money moved into a year in which none comes in',
      (paper) => {
        withoutFiguresInProse(paper);
        linesOf(accept(paper).money)[1]!.year = '2026/27';
      },
      ['headroom-exceeded'],
    ],
    [
      C1653,
      'a draw that only the total can show',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).money.amount = unsplit(470_000 * POUND);
        accept(paper).period = { from: '2024-04', until: '2026-03' };
      },
      ['headroom-exceeded'],
    ],
    [
      C1653,
      'less is drawn than comes in',
      (paper) => {
        withoutFiguresInProse(paper);
        linesOf(accept(paper).money)[0]!.pence = 300_000 * POUND;
      },
      [],
    ],
    [
      C1653,
      'an unknown share while something is left',
      (paper) => {
        withoutFiguresInProse(paper);
        linesOf(accept(paper).money)[0]!.pence = 300_000 * POUND;
        note(paper).money = { kind: 'to-be-determined', within: 'r1' };
      },
      ['money-undetermined'],
    ],
    [
      C1653,
      'an unknown share while nothing is left',
      (paper) => {
        note(paper).money = { kind: 'to-be-determined', within: 'r1' };
      },
      ['headroom-used-up', 'money-undetermined'],
    ],
    [
      C1653,
      'income without years but with a period that fits',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).money.amount = unsplit(480_000 * POUND);
        accept(paper).period = { from: '2024-04', until: '2026-03' };
      },
      [],
    ],
    [
      C1653,
      'income of a period that is too short',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).money.amount = unsplit(480_000 * POUND);
        accept(paper).period = { from: '2024-04', until: '2025-03' };
      },
      ['period-of-funding'],
    ],
    [
      C1653,
      'a period without the money’s second year',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).period = { from: '2024-04', until: '2025-03' };
      },
      ['period-of-money'],
    ],
    [
      C1653,
      'a ceiling in place of the fixed income',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).money.kind = 'up-to';
      },
      [],
    ],
    [
      C1653,
      'a ceiling where the prose says exactly',
      (paper) => {
        paper.summary = paper.summary.slice(2);
        accept(paper).money.kind = 'up-to';
      },
      ['up-to-against-exact'],
    ],
  ];
  it.each(rows)('%s: %s', (...[name, , change, codes]) => {
    expect(codesOf(changed(name, change)).sort()).toEqual([...codes].sort());
  });
});
