import { formatDate, type PartialDate } from '../kernel/local-date';
import { formatPence, formatPounds, type Pence } from '../kernel/money';

const NO_BREAK = '\u00a0';

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  // Not hour12: British English would then begin the day at 0:00am.
  hourCycle: 'h12',
});

/** `11:02am`, London time. */
const timeOfDay = (instant: Date): string => TIME.format(instant).replace(/\s/g, '').toLowerCase();

/** `18 March 2024 at 11:02am`, London time, with no-break spaces inside the date. */
const dateAndTime = (instant: Date): string =>
  `${DAY.format(instant).replaceAll(' ', NO_BREAK)} at ${timeOfDay(instant)}`;

const instantOf = (instant: Date | string): Date => new Date(instant);

/** The filters of every screen template. */
export const FILTERS = {
  pounds: (pence: Pence) => formatPounds(pence),
  pence: (pence: Pence) => formatPence(pence),
  date: (date: PartialDate) => formatDate(date),
  dateTime: (instant: Date | string) => dateAndTime(instantOf(instant)),
  time: (instant: Date | string) => timeOfDay(instantOf(instant)),
  lowerFirst: (text: string) => text.charAt(0).toLowerCase() + text.slice(1),
  /** `1 stop`, `2 stops`. */
  count: (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`,
};
