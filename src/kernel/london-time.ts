import { formatDate, type LocalDate } from './local-date';

/** Sweden writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  // Not hour12: British English would then begin the day at 0:00am.
  hourCycle: 'h12',
});

/** `11:02am`, London time. */
export const formatTime = (instant: Date): string =>
  TIME.format(instant).replace(/\s/g, '').toLowerCase();

/** `18 March 2024 at 11:02am`, London time, with no-break spaces inside the date. */
export const formatInstant = (instant: Date): string =>
  `${formatDate(DAY.format(instant))} at ${formatTime(instant)}`;

const HOUR = 60 * 60 * 1000;

/** The instant at which the day ends in London. The clocks never change at midnight. */
export function dayEndsAt(day: LocalDate): Date {
  const midnight = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR);
  const anHourBefore = new Date(midnight.getTime() - HOUR);
  return DAY.format(anHourBefore) === day ? midnight : anHourBefore;
}
