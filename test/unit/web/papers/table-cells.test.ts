import { type Cell } from '../../../../src/papers/content/section';
import { cellFields, naturalCell, readCell } from '../../../../src/web/papers/form/cell.form';
import { FormReading } from '../../../../src/web/papers/form/form-reading';
import { tableEditor } from '../../../../src/web/papers/form/table.view';
import { isBlankTable, readTable } from '../../../../src/web/papers/form/table.form';

const SUM = { kind: 'money', pence: 22_000_000 };
const UNKNOWN = { kind: 'unknown', words: 'to be determined' };

describe('a cell of a table', () => {
  it.each([
    ['money', '£220000.00', SUM],
    ['money', 'to be determined', UNKNOWN],
    ['number', '1,100', { kind: 'number', figure: '1,100' }],
    ['number', '4.9 %', { kind: 'number', figure: '4.9 %' }],
    ['number', 'to be determined', UNKNOWN],
    ['text', '220,000', { kind: 'text', text: '220,000' }],
  ] as const)('of a column of %s holds what %s says', (column, typed, cell) => {
    expect(naturalCell(column, typed)).toEqual(cell);
  });

  it.each([
    ['money', '22,00'],
    ['money', '£'],
    ['number', '1,10'],
  ] as const)('of a column of %s does not take %s for words', (column, typed) => {
    expect(naturalCell(column, typed)).toBeUndefined();
  });

  it('of another kind than its column stays so until its value is changed', () => {
    const odd: Cell = { kind: 'text', text: '220,000' };
    const fields = cellFields(odd, 'money');
    const read = (value: string) => readCell(new FormReading({ ...fields, value }), 'money', 'it');
    expect(read('220,000')).toEqual(odd);
    expect(read('220,001')).toEqual({ kind: 'money', pence: 22_000_100 });
  });

  it('that holds a larger sum than any says what the largest is', () => {
    const form = new FormReading({ value: '£10,000,000,001' }, 'cell');
    expect(readCell(form, 'money', 'line 2, 2024/25')).toBeUndefined();
    expect(form.faults).toEqual([
      { name: 'cell.value', message: 'The sum in line 2, 2024/25 must be £10,000,000,000 or less' },
    ]);
  });

  it('that is empty says what to enter', () => {
    const form = new FormReading({ value: ' ' }, 'cell');
    expect(readCell(form, 'money', 'the grant in line 1')).toBeUndefined();
    expect(form.faults).toEqual([
      {
        name: 'cell.value',
        message:
          'Enter the grant in line 1 in pounds, like 220,000, or words like to be determined',
      },
    ]);
  });
});

const table = (values: string[][], totals = 'columns-and-rows') => ({
  kind: 'table',
  caption: 'Money',
  totals,
  columns: [
    { kind: 'text', heading: 'Line', year: '' },
    { kind: 'money', heading: '2024/25', year: '2024/25' },
  ],
  rows: values.map((line) => ({ cells: line.map((value) => ({ value })) })),
});

describe('a table while it is written', () => {
  const editor = (values: string[][], totals?: string) =>
    tableEditor(table(values, totals), 'blocks.0', {});

  it('adds up what is typed, by column, by line and in all', () => {
    const { totals, lines } = editor([
      ['a', '220,000'],
      ['b', '£20000.50'],
    ]);
    expect(totals).toEqual(['', '£240,000.50', '£240,000.50']);
    expect(lines.map(({ total }) => total)).toEqual(['£220,000', '£20,000.50']);
  });

  it('gives no sum in which a place is not known', () => {
    expect(
      editor([
        ['a', '220,000'],
        ['b', 'to be determined'],
      ]).totals,
    ).toEqual(['', 'not known', 'not known']);
  });

  it('shows no totals where none are wanted', () => {
    expect(editor([['a', '1']], 'none').totals).toBeUndefined();
    expect(editor([['a', '1']], 'columns').lines[0]!.total).toBeUndefined();
  });

  it('leaves out a line in which nothing is typed, and is none while nothing is', () => {
    const form = new FormReading(
      table([
        ['a', '1'],
        ['', ' '],
      ]),
      'blocks.0',
    );
    expect(readTable(form, 'table 1')?.rows).toHaveLength(1);
    expect(isBlankTable({ ...table([['', '']]), caption: '' })).toBe(true);
  });

  it('asks for a caption, and for the year to stand with sums alone', () => {
    const faulty = { ...table([['a', '1']]), caption: '' };
    faulty.columns[0]!.year = '2024/25';
    const form = new FormReading(faulty, 'blocks.0');
    expect(readTable(form, 'table 1')).toBeUndefined();
    expect(form.faults.map(({ name }) => name)).toEqual([
      'blocks.0.caption',
      'blocks.0.columns.0.year',
    ]);
  });
});
