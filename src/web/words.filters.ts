import { formatDate, type PartialDate } from '../kernel/local-date';
import { formatInstant, formatTime } from '../kernel/london-time';
import { formatPence, formatPounds, type Pence } from '../kernel/money';

const instantOf = (instant: Date | string): Date => new Date(instant);

/** The filters of every screen template. */
export const FILTERS = {
  pounds: (pence: Pence) => formatPounds(pence),
  pence: (pence: Pence) => formatPence(pence),
  date: (date: PartialDate) => formatDate(date),
  dateTime: (instant: Date | string) => formatInstant(instantOf(instant)),
  time: (instant: Date | string) => formatTime(instantOf(instant)),
  lowerFirst: (text: string) => text.charAt(0).toLowerCase() + text.slice(1),
  /** `1 stop`, `2 stops`. */
  count: (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`,
};
