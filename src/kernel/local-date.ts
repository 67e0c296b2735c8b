/** An ISO local date, `2024-03-18`: a day in the body's own calendar, with no time and no zone. */
export type LocalDate = string;
/** A date as a paper states it: a bare year `2025`, a month `2020-04` or a day `2024-03-18`. */
export type PartialDate = string;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const LOCAL_DATE_PATTERN = '^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
export const PARTIAL_DATE_PATTERN = '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$';

const DAY_SHAPE = new RegExp(LOCAL_DATE_PATTERN);
const PARTIAL_SHAPE = new RegExp(PARTIAL_DATE_PATTERN);

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const parts = (date: PartialDate): [number, number | undefined, number | undefined] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year!, month, day];
};

const iso = (year: number, month: number, day: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whether the day exists: `2024-02-30` has the right shape and is no date. */
export function isLocalDate(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const [year, month, day] = parts(text);
  return day! <= daysIn(year, month!);
}

export function isPartialDate(text: string): boolean {
  if (!PARTIAL_SHAPE.test(text)) return false;
  return text.length < 10 || isLocalDate(text);
}

/** First day a partial date can mean. */
export function earliest(date: PartialDate): LocalDate {
  const [year, month, day] = parts(date);
  return iso(year, month ?? 1, day ?? 1);
}

/** Last day a partial date can mean. */
export function latest(date: PartialDate): LocalDate {
  const [year, month, day] = parts(date);
  return iso(year, month ?? 12, day ?? daysIn(year, month ?? 12));
}

/** `18 March 2024`, `April 2020`, `2025`; no-break spaces inside, so that it stays on one line. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = parts(date);
  return [day, month && MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join('\u00a0');
}

/** Month number 1-12 of an English month name, its first three letters or `Sept`; else undefined. */
export function monthNumber(name: string): number | undefined {
  const given = name.toLowerCase() === 'sept' ? 'sep' : name.toLowerCase();
  const found = MONTHS.findIndex((month) =>
    [month.toLowerCase(), month.slice(0, 3).toLowerCase()].includes(given),
  );
  return found < 0 ? undefined : found + 1;
}

/** The parts as an ISO text; whether the day exists is for `isLocalDate` to say. */
export const makeDate = iso;
