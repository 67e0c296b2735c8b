import { type Paper } from '../../../../src/papers/content/paper';
import {
  accept,
  award,
  vary,
  linesOf,
  unsplit,
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

describe('one change of a term, a period or an unknown', () => {
  const rows: Row[] = [
    [
      C1653,
      'income without years',
      (paper) => {
        withoutFiguresInProse(paper);
        accept(paper).money.amount = unsplit(480_000 * POUND);
      },
      ['period-not-named'],
    ],
    [
      C1653,
      'the agreement’s end before the money’s',
      (paper) => {
        delete vary(paper).newEndDate;
      },
      ['money-past-agreement', 'end-differs'],
    ],
    [
      C1653,
      'a new end a day too early',
      (paper) => {
        vary(paper).newEndDate = '2026-03-30';
      },
      ['money-past-agreement', 'end-differs'],
    ],
    [
      C1653,
      'a stated end that is late enough',
      (paper) => {
        delete vary(paper).newEndDate;
        vary(paper).agreement.until = '2026';
      },
      [],
    ],
    [
      C1653,
      'another maximum of the agreement',
      (paper) => {
        withoutFiguresInProse(paper);
        vary(paper).agreement.maximum = unsplit(500_000 * POUND);
      },
      [],
    ],
    [
      C1653,
      'a grant without years',
      (paper) => {
        withoutFiguresInProse(paper);
        vary(paper).money.amount = unsplit(440_000 * POUND);
      },
      ['money-unsplit'],
    ],
    [
      C664,
      'an award without years',
      (paper) => {
        award(paper).money.amount = unsplit(171_000 * POUND);
      },
      ['money-unsplit'],
    ],
    [
      C664,
      'a period that is longer than the money',
      (paper) => {
        award(paper).period!.until = '2021-09';
      },
      ['period-of-money'],
    ],
    [
      C664,
      'a period that starts before the business date',
      (paper) => {
        award(paper).period!.from = '2020-02';
      },
      ['period-of-money', 'money-before-decision'],
    ],
    [
      C664,
      'a period that is a bare year',
      (paper) => {
        award(paper).period = { from: '2020', until: '2021' };
      },
      [],
    ],
    [
      C664,
      'one award raised',
      (paper) => {
        linesOf(award(paper, 2).money)[0]!.pence = 92_000 * POUND;
      },
      ['total-differs', 'total-differs', 'total-differs', 'table-differs'],
    ],
  ];
  it.each(rows)('%s: %s', (...[name, , change, codes]) => {
    expect(codesOf(changed(name, change)).sort()).toEqual([...codes].sort());
  });
});
