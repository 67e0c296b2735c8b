import { readAmount } from '../../../../src/web/papers/form/amount.form';
import { dateFields, readDay, readPartialDate } from '../../../../src/web/papers/form/date.form';
import { FormReading } from '../../../../src/web/papers/form/form-reading';
import { type ListItem } from '../../../../src/papers/content/section';
import { itemsOf, linesOf } from '../../../../src/web/papers/form/list-items';
import { typedFields, type TypedGroup } from '../../../../src/web/papers/form/typed-fields';
import { parseYear, yearAfter } from '../../../../src/web/papers/form/year.form';

const date = (day: string, month: string, year: string): TypedGroup => ({ day, month, year });

describe('fields as they are sent', () => {
  it('are nested by their names, with the gaps of a list closed and line ends mended', () => {
    const body = { 'blocks.7.text': 'b\r\nc', 'blocks.2.text': 'a', title: 't' };
    expect(typedFields(body)).toEqual({ blocks: [{ text: 'a' }, { text: 'b\nc' }], title: 't' });
  });

  it('fall where they are no text or no name of ours', () => {
    const body = {
      __proto__x: 'a',
      'a..b': 'b',
      'a.__proto__.b': 'c',
      A: 'd',
      list: ['e'],
      ok: 'f',
    };
    expect(typedFields(body)).toEqual({ ok: 'f' });
  });

  it('never reach a prototype', () => {
    typedFields({ 'constructor.prototype.polluted': 'yes' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keep the first of a field and a group of one name', () => {
    expect(typedFields({ a: 'x', 'a.b': 'y' })).toEqual({ a: 'x' });
  });
});

describe('a financial year', () => {
  it.each([
    ['2024/25', '2024/25'],
    [' 2024-25 ', '2024/25'],
    ['2024–25', '2024/25'],
    ['2024/2025', '2024/25'],
    ['2099/00', '2099/00'],
  ])('is read from %s', (typed, year) => expect(parseYear(typed)).toBe(year));

  it.each(['2024', '2024/26', '2024/2126', '24/25', 'next year', ''])(
    'is not read from “%s”',
    (typed) => expect(parseYear(typed)).toBeUndefined(),
  );

  it('that is added follows the latest that is typed', () => {
    expect(yearAfter(['2025/26', 'x', '2024/25'], '2020/21')).toBe('2026/27');
    expect(yearAfter([''], '2020/21')).toBe('2020/21');
  });
});

describe('a date', () => {
  const read = (typed: TypedGroup, whole = true) => {
    const form = new FormReading(typed, 'until');
    const called = { called: 'new end date' };
    return { date: (whole ? readDay : readPartialDate)(form, called), faults: form.faults };
  };

  it.each([
    [date('31', '3', '2026'), '2026-03-31'],
    [date('31', 'March', '2026'), '2026-03-31'],
    [date(' 1 ', 'apr', '2024'), '2024-04-01'],
  ])('is read from its three fields', (typed, expected) => expect(read(typed).date).toBe(expected));

  it('may lack its day and month where only the year is known', () => {
    expect(read(date('', '', '2025'), false).date).toBe('2025');
    expect(read(date('', '4', '2020'), false).date).toBe('2020-04');
    expect(read(date('3', '', '2020'), false).faults[0]).toEqual({
      name: 'until.month',
      message: 'New end date must include a month',
    });
  });

  it.each([
    [date('30', '2', '2024'), 'until.day', 'New end date must be a real date, like 31 3 2026'],
    [date('31', '3', ''), 'until.year', 'New end date must include a year'],
    [date('', '3', '2026'), 'until.day', 'New end date must include a day'],
    [
      date('1', 'Marchember', '2026'),
      'until.day',
      'New end date must be a real date, like 31 3 2026',
    ],
    [date('1', '3', '26'), 'until.day', 'New end date must be a real date, like 31 3 2026'],
  ])('that cannot be stored says what to do', (typed, name, message) => {
    expect(read(typed)).toEqual({ date: undefined, faults: [{ name, message }] });
  });

  it('is shown as it is typed, without noughts in front', () => {
    expect(dateFields('2026-03-01')).toEqual(date('1', '3', '2026'));
    expect(dateFields('2026')).toEqual(date('', '', '2026'));
    expect(dateFields(undefined)).toEqual(date('', '', ''));
  });
});

describe('a list', () => {
  it('has a point a line, and a line of blanks is none', () => {
    expect(itemsOf('one\n\ntwo\n')).toEqual([{ text: 'one' }, { text: 'two' }]);
  });

  it('lets a line that begins with two spaces go on with the point above it', () => {
    const items = [{ text: 'one\nand more' }, { text: 'two' }];
    expect(linesOf(items)).toBe('one\n  and more\ntwo');
    expect(itemsOf(linesOf(items))).toEqual(items);
  });

  it('has its inner points behind > and >>, each list counted as its first mark says', () => {
    const items: ListItem[] = [
      {
        text: 'one',
        list: {
          numbering: 'letter',
          items: [
            {
              text: 'inner',
              list: { numbering: 'number', items: [{ text: 'innermost\nand more' }] },
            },
            { text: 'inner again' },
          ],
        },
      },
      { text: 'two' },
    ];
    expect(linesOf(items)).toBe(
      'one\n> a) inner\n>> 1) innermost\n  and more\n> a) inner again\ntwo',
    );
    expect(itemsOf(linesOf(items))).toEqual(items);
    expect(itemsOf('one\n>two\n>>>three')).toEqual([
      {
        text: 'one',
        list: { numbering: 'bullet', items: [{ text: 'two', list: expect.anything() }] },
      },
    ]);
  });

  it.each(['> 5 people', '\\> x', '\\\\>', '- a', 'a) b', '>'])(
    'keeps a point that says %s as it is',
    (text) => {
      const inner: ListItem['list'] = { numbering: 'bullet', items: [{ text }] };
      const items: ListItem[] = [{ text }, { text: 'x', list: inner }];
      expect(itemsOf(linesOf(items))).toEqual(items);
    },
  );

  it('begins with a point of its own, whatever stands before its first line', () => {
    expect(itemsOf('>> - far in\n> in')).toEqual([
      { text: 'far in', list: { numbering: 'bullet', items: [{ text: 'in' }] } },
    ]);
  });
});

describe('a sum of a recommendation', () => {
  const faultsOf = (rows: TypedGroup[]) => {
    const form = new FormReading({ rows, unsplit: {} }, 'money');
    expect(readAmount(form, { column: 'sum', called: 'increase' })).toBeUndefined();
    return form.faults;
  };

  it('that is larger than any says what the largest is, and is not called unreadable', () => {
    expect(faultsOf([{ year: '2024/25', sum: '99,999,999,999,999' }])).toEqual([
      {
        name: 'money.rows.0.sum',
        message: 'The increase in 2024/25 must be £10,000,000,000 or less',
      },
    ]);
    expect(faultsOf([{ year: '2024/25', sum: 'lots' }])[0]!.message).toBe(
      'Enter the increase in 2024/25 in pounds, like 220,000',
    );
  });
});
