import { type Paper } from '../../../../src/papers/content/paper';
import {
  accept,
  award,
  changed,
  codesOf,
  type ExampleName,
  linesOf,
  note,
  sectionOf,
  tableOf,
  vary,
} from './examples';

const C1653 = 'pcd-1653-corrected';
const C664 = 'pcd-664-corrected';
type Row = [ExampleName, title: string, change: (paper: Paper) => void, codes: string[]];

describe('meaning that the structure cannot hold', () => {
  const rows: Row[] = [
    [C664, 'an id twice', (paper) => void (award(paper, 2).id = 'r1'), ['id-repeated']],
    [
      C664,
      'a funding id that leads nowhere',
      (paper) => {
        award(paper).fundedBy = { kind: 'recommendation', id: 'r9' };
      },
      ['id-unknown'],
    ],
    [
      C664,
      'an unknown sum within nothing',
      (paper) => {
        paper.recommendations.push({
          kind: 'note',
          id: 'r4',
          text: 'that costs are still being worked out',
          money: { kind: 'to-be-determined', within: 'r9' },
        });
      },
      ['id-unknown'],
    ],
    [
      C664,
      'two awards that pay for each other',
      (paper) => {
        award(paper, 0).fundedBy = { kind: 'recommendation', id: 'r2' };
        award(paper, 1).fundedBy = { kind: 'recommendation', id: 'r1' };
      },
      ['funding-circle', 'headroom-exceeded'],
    ],
    [
      C664,
      'an award that pays for itself',
      (paper) => {
        award(paper).fundedBy = { kind: 'recommendation', id: 'r1' };
      },
      ['funding-circle'],
    ],
    [
      C664,
      'a period reversed',
      (paper) => {
        award(paper).period = { from: '2021-04', until: '2020-03' };
      },
      ['dates-reversed'],
    ],
    [
      C1653,
      'a new end before the agreement began',
      (paper) => {
        vary(paper).newEndDate = '2022-12-31';
      },
      ['dates-reversed', 'money-past-agreement', 'end-differs'],
    ],
    [
      C1653,
      'a year twice in one sum',
      (paper) => {
        const { byYear } = { byYear: linesOf(note(paper).holdsBack!) };
        byYear[1] = { year: '2024/25', pence: byYear[1]!.pence };
      },
      ['year-repeated', 'headroom-exceeded', 'table-differs', 'period-of-table'],
    ],
    [
      C1653,
      'a matter the scheme does not know',
      (paper) => {
        accept(paper).matter = 'grant-bids';
      },
      ['matter-unknown'],
    ],
    [
      C1653,
      'a section the layout does not know',
      (paper) => {
        paper.sections.push({ key: 'risks', blocks: [] });
      },
      ['section-unknown'],
    ],
    [
      C1653,
      'a section twice',
      (paper) => {
        paper.sections.push({ key: 'legal', blocks: [] });
      },
      ['section-repeated'],
    ],
    [
      C1653,
      'an Act the statutes file does not know',
      (paper) => {
        paper.powers[0]!.act = 'prsra-2012';
      },
      ['act-unknown'],
    ],
    [
      C1653,
      'a row with a cell too many',
      (paper) => {
        tableOf(paper).rows[0]!.cells.push({ kind: 'money', pence: 0 });
      },
      ['table-row-uneven'],
    ],
    [
      C1653,
      'words in a column of sums',
      (paper) => {
        tableOf(paper).rows[0]!.cells[1] = { kind: 'text', text: '240,000' };
      },
      ['table-cell-of-other-kind'],
    ],
    [
      C1653,
      'an unknown in a column of sums',
      (paper) => {
        tableOf(paper).rows[0]!.cells[1] = { kind: 'unknown', words: 'to be determined' };
      },
      [],
    ],
    [
      C1653,
      'an empty section left in place',
      (paper) => {
        sectionOf(paper, 'public-health').blocks = [];
      },
      [],
    ],
  ];
  it.each(rows)('%s: %s', (...[name, , change, codes]) => {
    expect(codesOf(changed(name, change)).sort()).toEqual([...codes].sort());
  });
});
