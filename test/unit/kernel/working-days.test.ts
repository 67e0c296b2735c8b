import { bankHolidays } from '../../../src/kernel/bank-holidays';
import { isWorkingDay, workingDaysBetween } from '../../../src/kernel/working-days';

describe('the bank holidays of England and Wales', () => {
  it.each([
    [
      2020,
      '2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28',
    ],
    [
      2021,
      '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28',
    ],
    [
      2022,
      '2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27',
    ],
    [
      2023,
      '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26',
    ],
    [
      2024,
      '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26',
    ],
    [
      2026,
      '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    ],
  ])('of %i are those that were published', (year, days) => {
    expect(bankHolidays(year).join(' ')).toBe(days);
  });
});

describe('working days', () => {
  it('are counted after the first day and with the last', () => {
    expect(workingDaysBetween('2024-03-07', '2024-03-14')).toBe(5);
    expect(workingDaysBetween('2024-03-15', '2024-03-18')).toBe(1);
    expect(workingDaysBetween('2024-03-14', '2024-03-14')).toBe(0);
    expect(workingDaysBetween('2024-03-14', '2024-03-07')).toBe(0);
  });

  it('leave out the bank holidays of Easter', () => {
    expect(workingDaysBetween('2024-03-28', '2024-04-02')).toBe(1);
    expect(isWorkingDay('2024-03-29')).toBe(false);
    expect(isWorkingDay('2024-03-28')).toBe(true);
  });
});
