import { makeDate, monthNumber, type PartialDate } from '../../kernel/local-date';
import { type PeriodMention } from './year-mentions';

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const DATE = new RegExp(
  `(?<![\\d£])(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?\\b(${MONTH})(?:\\s+(\\d{4}))?\\b`,
  'g',
);
const YEAR = /(?<![\d/£.,-])((?:19|20)\d{2})(?![\d/]|[.,-]\d|–\d)/g;
const JOINT = /^\s*(?:to|until|till|through|[–-])\s*(?:the end of\s+)?$/;

interface DateMention {
  day?: number;
  month?: number;
  year?: number;
  from: number;
  until: number;
}

const dateMentions = (text: string): DateMention[] =>
  [...text.matchAll(DATE)].map((match) => ({
    ...(match[1] ? { day: Number(match[1]) } : {}),
    month: monthNumber(match[2]!.slice(0, 3))!,
    ...(match[3] ? { year: Number(match[3]) } : {}),
    from: match.index,
    until: match.index + match[0].length,
  }));

const yearMentions = (text: string): DateMention[] =>
  [...text.matchAll(YEAR)].map((match) => ({
    year: Number(match[1]),
    from: match.index,
    until: match.index + match[0].length,
  }));

function partialDate({ day, month, year }: DateMention): PartialDate {
  if (month === undefined) return String(year);
  const full = makeDate(year!, month, day ?? 1);
  return day === undefined ? full.slice(0, 7) : full;
}

/** Year of the first date where only the second carries it: `October to March 2025` began in 2024. */
const yearBefore = (first: DateMention, second: DateMention): number =>
  second.year! - (first.month !== undefined && first.month > (second.month ?? 12) ? 1 : 0);

function spanOf(first: DateMention, second: DateMention): PeriodMention | undefined {
  if (second.year === undefined) return undefined;
  const start = first.year === undefined ? { ...first, year: yearBefore(first, second) } : first;
  const span = { from: partialDate(start), until: partialDate(second) };
  return span.from <= span.until ? { span, from: first.from, until: second.until } : undefined;
}

function paired(mentions: readonly DateMention[], text: string): PeriodMention[] {
  return mentions.slice(1).flatMap((second, at) => {
    const first = mentions[at]!;
    const between = text.slice(first.until, second.from);
    const opened = /\bbetween\s+$/i.test(text.slice(Math.max(0, first.from - 12), first.from));
    const joins = JOINT.test(between) || (opened && /^\s*and\s*$/.test(between));
    const span = joins ? spanOf(first, second) : undefined;
    return span ? [span] : [];
  });
}

/** Days and months that carry their year: `31 March 2026`, `March 2026`. */
export const datesIn = (text: string): { date: PartialDate; from: number; until: number }[] =>
  dateMentions(text)
    .filter(({ year }) => year !== undefined)
    .map((mention) => ({
      date: partialDate(mention),
      from: mention.from,
      until: mention.until,
    }));

/** `April 2020 to March 2021`, `1 April 2024 to 31 March 2026`, `between 2023 and 2025`. */
export function spansIn(text: string): PeriodMention[] {
  const dates = dateMentions(text);
  const inDate = (at: number): boolean => dates.some(({ from, until }) => at >= from && at < until);
  const years = yearMentions(text).filter(({ from }) => !inDate(from));
  return [...paired(dates, text), ...paired(years, text)];
}
