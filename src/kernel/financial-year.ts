import { type LocalDate } from './local-date';

/** A UK public-sector financial year, 1 April to 31 March, written `2024/25`. */
export type FinancialYear = string;

export const FINANCIAL_YEAR_PATTERN = '^[12][0-9]{3}/[0-9]{2}$';

const SHAPE = new RegExp(FINANCIAL_YEAR_PATTERN);

const firstYear = (year: FinancialYear): number => Number(year.slice(0, 4));

export const financialYear = (startsIn: number): FinancialYear =>
  `${String(startsIn).padStart(4, '0')}/${String((startsIn + 1) % 100).padStart(2, '0')}`;

/** Whether the two halves belong together: `2024/26` has the right shape and is no year. */
export const isFinancialYear = (text: string): boolean =>
  SHAPE.test(text) && financialYear(firstYear(text)) === text;

export const startOfYear = (year: FinancialYear): LocalDate => `${firstYear(year)}-04-01`;
export const endOfYear = (year: FinancialYear): LocalDate => `${firstYear(year) + 1}-03-31`;

export function financialYearOf(date: LocalDate): FinancialYear {
  const year = Number(date.slice(0, 4));
  return financialYear(date.slice(5) < '04-01' ? year - 1 : year);
}

export const nextYear = (year: FinancialYear): FinancialYear => financialYear(firstYear(year) + 1);

/** Every financial year that has a day between the two dates, in order; empty when they are reversed. */
export function financialYearsBetween(from: LocalDate, until: LocalDate): FinancialYear[] {
  const last = financialYearOf(until);
  const years: FinancialYear[] = [];
  for (let year = financialYearOf(from); year <= last; year = nextYear(year)) years.push(year);
  return years;
}
