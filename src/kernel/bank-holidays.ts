import { type LocalDate, makeDate } from './local-date';

/**
 * Bank holidays of England and Wales: Banking and Financial Dealings Act 1971, Schedule 1, with the
 * days named every year by royal proclamation (section 1(2), (3)) as they have stood since 1978.
 */
const PROCLAIMED_INSTEAD: Readonly<Record<LocalDate, LocalDate>> = {
  // Moved to the anniversary of VE Day, and for the jubilees.
  '2020-05-04': '2020-05-08',
  '2012-05-28': '2012-06-04',
  '2022-05-30': '2022-06-02',
};
const PROCLAIMED_ONCE: readonly LocalDate[] = [
  '2011-04-29',
  '2012-06-05',
  '2022-06-03',
  '2022-09-19',
  '2023-05-08',
];

const DAY = 86_400_000;
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];

const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const weekday = (at: number): number => new Date(at).getUTCDay();
const isWeekend = (at: number): boolean => weekday(at) === SATURDAY || weekday(at) === SUNDAY;

function dateOf(at: number): LocalDate {
  const day = new Date(at);
  return makeDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const [century, inCentury] = [Math.floor(year / 100), year % 100];
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * (year % 19) + century - Math.floor(century / 4) - moon + 15) % 30;
  const week =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor(((year % 19) + 11 * epact + 22 * week) / 451);
  const days = epact + week - 7 * shift + 114;
  return utc(year, Math.floor(days / 31), (days % 31) + 1);
}

const firstMonday = (year: number, month: number): number => {
  const first = utc(year, month, 1);
  return first + ((MONDAY - weekday(first) + 7) % 7) * DAY;
};

const lastMonday = (year: number, month: number): number => {
  const last = utc(year, month + 1, 1) - DAY;
  return last - ((weekday(last) - MONDAY + 7) % 7) * DAY;
};

/** The days themselves, or the next weekdays where they fall on a weekend or on one another. */
function substituted(days: number[]): number[] {
  const taken: number[] = days.filter((day) => !isWeekend(day));
  for (const day of days.filter(isWeekend)) {
    let next = day;
    while (isWeekend(next) || taken.includes(next)) next += DAY;
    taken.push(next);
  }
  return taken;
}

/** Every bank holiday of a year, in order. */
export function bankHolidays(year: number): LocalDate[] {
  const sunday = easter(year);
  const days = [
    ...substituted([utc(year, 1, 1)]),
    sunday - 2 * DAY,
    sunday + DAY,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...substituted([utc(year, 12, 25), utc(year, 12, 26)]),
  ].map(dateOf);
  const once = PROCLAIMED_ONCE.filter((day) => day.startsWith(`${year}-`));
  return [...days.map((day) => PROCLAIMED_INSTEAD[day] ?? day), ...once].sort();
}
