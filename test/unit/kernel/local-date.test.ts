import fc from 'fast-check';
import {
  earliest,
  formatDate,
  isLocalDate,
  isPartialDate,
  latest,
  makeDate,
  monthNumber,
} from '../../../src/kernel/local-date';

const DAY = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(1000, 0, 1) / DAY, max: Date.UTC(2999, 11, 31) / DAY })
  .map((days) => new Date(days * DAY).toISOString().slice(0, 10));

describe('a local date', () => {
  it.each(['2024-03-18', '2024-02-29', '2000-02-29', '1000-01-01', '2999-12-31'])(
    'is a day that exists: %s',
    (text) => {
      expect(isLocalDate(text)).toBe(true);
      expect(isPartialDate(text)).toBe(true);
    },
  );

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-00-10', '2024-13-01'],
    ...['2024-1-1', '24-01-01', '12024-01-01', '0999-01-01', '3000-01-01', '2024/01/01', ''],
    ...['2024-03-18T00:00', '2024-03-18\n', ' 2024-03-18', '2024-03-18 ', '٢٠٢٤-٠٣-١٨'],
  ])('is nothing else: %p', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(isPartialDate(text)).toBe(false);
  });

  it('is every day of the calendar, and no day beyond the end of its month', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(isLocalDate(date)).toBe(true);
        const month = date.slice(0, 7);
        const last = latest(month);
        expect(date >= earliest(month) && date <= last).toBe(true);
        const next = makeDate(
          Number(date.slice(0, 4)),
          Number(date.slice(5, 7)),
          1 + Number(last.slice(8)),
        );
        expect(isLocalDate(next)).toBe(false);
      }),
    );
  });
});

describe('a partial date', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31', '2025'],
    ['2020-02', '2020-02-01', '2020-02-29', 'February\u00a02020'],
    ['2023-02', '2023-02-01', '2023-02-28', 'February\u00a02023'],
    ['2020-04', '2020-04-01', '2020-04-30', 'April\u00a02020'],
    ['2024-12', '2024-12-01', '2024-12-31', 'December\u00a02024'],
    ['2024-03-08', '2024-03-08', '2024-03-08', '8\u00a0March\u00a02024'],
  ])('of %s means %s to %s and is printed %s', (date, ...[first, last, printed]) => {
    expect(isPartialDate(date)).toBe(true);
    expect([earliest(date), latest(date), formatDate(date)]).toEqual([first, last, printed]);
  });

  it.each(['2020-13', '2020-00', '2020-4', '20', '2020-', '2020-04-', '2020-04-31', ' 2020'])(
    'is not %p',
    (text) => {
      expect(isPartialDate(text)).toBe(false);
    },
  );
});

describe('the name of a month', () => {
  it('gives its number in full, by three letters, and as Sept', () => {
    const names = 'January February March April May June July August September October November';
    [...names.split(' '), 'December'].forEach((name, at) => {
      expect(monthNumber(name)).toBe(at + 1);
      expect(monthNumber(name.toUpperCase())).toBe(at + 1);
      expect(monthNumber(name.slice(0, 3))).toBe(at + 1);
    });
    expect(monthNumber('Sept')).toBe(9);
  });

  it.each(['', 'Ma', 'Marc', 'Mars', '3', 'undefined'])('is not %p', (name) => {
    expect(monthNumber(name)).toBeUndefined();
  });
});
