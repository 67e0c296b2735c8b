import fc from 'fast-check';
import {
  endOfYear,
  financialYear,
  financialYearOf,
  financialYearsBetween,
  isFinancialYear,
  nextYear,
  startOfYear,
} from '../../../src/kernel/financial-year';

const DAY = 86_400_000;
const isoDay = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
const dayNumber = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2199, 0, 1) / DAY });

describe('a financial year', () => {
  it.each(['2024/25', '1999/00', '2099/00', '2009/10'])('is written %s', (year) => {
    expect(isFinancialYear(year)).toBe(true);
  });

  it.each([
    ...['2024/26', '2024/24', '2024/2025', '24/25', '2024-25', '2024/5', '2024 / 25', '2024/25 '],
    ...['2024/25\n', '', '0999/00', '3000/01', '٢٠٢٤/٢٥', '2023/52'],
  ])('is not %p', (text) => {
    expect(isFinancialYear(text)).toBe(false);
  });

  it.each([
    ['2024-03-31', '2023/24'],
    ['2024-04-01', '2024/25'],
    ['2024-12-31', '2024/25'],
    ['2025-01-01', '2024/25'],
    ['2000-03-31', '1999/00'],
    ['2000-04-01', '2000/01'],
  ])('holds %s: %s', (date, year) => {
    expect(financialYearOf(date)).toBe(year);
  });

  it('begins on 1 April, ends on 31 March, and the next begins the day after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2998 }), (first) => {
        const year = financialYear(first);
        expect(isFinancialYear(year)).toBe(true);
        expect([startOfYear(year), endOfYear(year)]).toEqual([
          `${first}-04-01`,
          `${first + 1}-03-31`,
        ]);
        expect(financialYearOf(startOfYear(year))).toBe(year);
        expect(financialYearOf(endOfYear(year))).toBe(year);
        expect(nextYear(year)).toBe(financialYearOf(`${first + 1}-04-01`));
      }),
    );
  });
});

describe('the financial years between two dates', () => {
  it.each([
    ['2024-04-01', '2026-03-31', ['2024/25', '2025/26']],
    ['2024-03-31', '2024-04-01', ['2023/24', '2024/25']],
    ['2024-06-01', '2024-06-01', ['2024/25']],
    ['1999-12-31', '2000-12-31', ['1999/00', '2000/01']],
    ['2024-06-02', '2024-06-01', ['2024/25']],
    ['2025-06-01', '2024-06-01', []],
    ['1000-01-01', '1001-12-31', ['0999/00', '1000/01', '1001/02']],
  ])('%s and %s are %p', (from, until, years) => {
    expect(financialYearsBetween(from, until)).toEqual(years);
  });

  it('are exactly those of all the days between', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 0, max: 3000 }), (from, length) => {
        const days = Array.from({ length: length + 1 }, (_, at) => isoDay(from + at));
        const years = [...new Set(days.map(financialYearOf))];
        expect(financialYearsBetween(isoDay(from), isoDay(from + length))).toEqual(years);
      }),
      { numRuns: 50 },
    );
  });
});
