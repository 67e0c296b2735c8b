import { bankHolidays } from './bank-holidays';
import { type LocalDate } from './local-date';

const DAY = 86_400_000;
const atOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10);

/** Neither a weekend nor a bank holiday of England and Wales. */
export function isWorkingDay(day: LocalDate): boolean {
  const weekday = new Date(atOf(day)).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !bankHolidays(Number(day.slice(0, 4))).includes(day);
}

/** Working days after the first day, to the last and with it; nil where both are one, or turned round. */
export function workingDaysBetween(from: LocalDate, until: LocalDate): number {
  let count = 0;
  for (let at = atOf(from) + DAY; at <= atOf(until); at += DAY) {
    if (isWorkingDay(dayOf(at))) count += 1;
  }
  return count;
}
