import { foldText } from '../../../../src/documents/document-text';
import { type Table } from '../../../../src/papers/content/section';
import { tableView } from '../../../../src/papers/print/tables';
import { BARE, paperOf } from './papers';

const text = (words: string) => ({ kind: 'text', text: words });
const money = (pence: number) => ({ kind: 'money', pence });

function viewOf(table: object) {
  const block = { kind: 'table', caption: 'Use', totals: 'columns', ...table };
  const paper = paperOf({ ...BARE, sections: [{ key: 'financial', blocks: [block] }] });
  const view = tableView(paper.sections[0]!.blocks[0] as Table, '3');
  const words = (cells: { text: string }[]) => cells.map((one) => foldText(one.text));
  return {
    ...view,
    caption: foldText(view.caption!),
    head: words(view.head),
    rows: view.groups[0]!.map(words),
    foot: words(view.foot),
    rowHeads: view.groups[0]!.map((row) => row[0]!.scope),
  };
}

const ITEM = { kind: 'text', heading: 'Item' };
const YEAR = { kind: 'money', heading: '2024/25', year: '2024/25' };

describe('a table of a section', () => {
  it('has its number, its unit once, and totals computed from its rows', () => {
    const rows = [{ cells: [text('A'), money(17_100_000)] }, { cells: [text('B'), money(50)] }];
    const view = viewOf({ columns: [ITEM, YEAR], rows });
    expect(view).toMatchObject({
      caption: 'Table 3: Use',
      unit: '(£)',
      columns: ['start', 'end'],
      head: ['Item', '2024/25'],
      rows: [
        ['A', '171,000.00'],
        ['B', '0.50'],
      ],
      foot: ['Total', '171,000.50'],
      rowHeads: ['row', 'row'],
    });
  });

  it('adds rows up too where that is asked for', () => {
    const later = { kind: 'money', heading: 'Later', year: '2025/26' };
    const rows = [{ cells: [text('A'), money(100), money(250)] }];
    const view = viewOf({ columns: [ITEM, YEAR, later], rows, totals: 'columns-and-rows' });
    expect(view.head).toEqual(['Item', '2024/25', 'Later, 2025/26', 'Total']);
    expect(view.rows).toEqual([['A', '1.00', '2.50', '3.50']]);
    expect(view.foot).toEqual(['Total', '1.00', '2.50', '3.50']);
  });

  it('gives no total of what nobody knows', () => {
    const unknown = { kind: 'unknown', words: 'to be determined' };
    const rows = [{ cells: [text('A'), money(100)] }, { cells: [text('B'), unknown] }];
    expect(viewOf({ columns: [ITEM, YEAR], rows })).toMatchObject({
      rows: [
        ['A', '1.00'],
        ['B', 'to be determined'],
      ],
      foot: ['Total', 'not known'],
    });
  });

  it('names the unit in the column where other figures stand beside money', () => {
    const columns = [
      ITEM,
      { kind: 'number', heading: 'Cases' },
      { kind: 'money', heading: 'Cost' },
    ];
    const rows = [{ cells: [text('A'), { kind: 'number', figure: '1,100' }, money(0)] }];
    expect(viewOf({ columns, rows })).toMatchObject({
      unit: null,
      head: ['Item', 'Cases', 'Cost (£)'],
      rows: [['A', '1,100', '0.00']],
      foot: ['Total', '', '0.00'],
    });
  });

  it('leaves out no cell of a row that is longer than the head, and says what is missing', () => {
    const rows = [{ cells: [text('A'), money(100), text('more')] }, { cells: [text('B')] }];
    expect(viewOf({ columns: [ITEM, YEAR], rows, totals: 'none' })).toMatchObject({
      head: ['Item', '2024/25', 'No heading'],
      rows: [
        ['A', '1.00', 'more'],
        ['B', 'not stated', 'not stated'],
      ],
      foot: [],
    });
  });
});
