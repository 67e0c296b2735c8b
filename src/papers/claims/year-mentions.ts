import { financialYear, type FinancialYear } from '../../kernel/financial-year';
import { type PartialDate } from '../../kernel/local-date';

export interface PeriodMention {
  years?: FinancialYear[];
  span?: { from: PartialDate; until: PartialDate };
  months?: number;
  /** Of a length: the words say that something lasts so long (`for two years`, `2-year period`). */
  lasts?: boolean;
  from: number;
  until: number;
}

const TOKEN = /(?<![\d/£.,])(\d{4}|\d{2})\s?([/–-])\s?(\d{4}|\d{2})(?![\d/]|[.,]\d)/g;
const MONTH_NEXT =
  /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** `24/25`; with a hyphen it could be anything. */
const shortYear = (first: string, separator: string, second: string): number | undefined => {
  const start = 2000 + Number(first);
  const follows = second.length === 2 && Number(second) === (start + 1) % 100;
  return separator === '/' && follows ? start : undefined;
};

/** `2024/25`, `2020-21`, `2020-2021`. */
const longYear = (first: string, second: string): number | undefined => {
  const start = Number(first);
  const follows = second.length === 4 ? start + 1 : (start + 1) % 100;
  return Number(second) === follows && /^(?:19|20)/.test(first) ? start : undefined;
};

/** First calendar year of a financial year so written; undefined where the halves are no such year. */
const startOf = ([, first = '', separator = '', second = '']: RegExpMatchArray):
  number | undefined =>
  first.length === 2 ? shortYear(first, separator, second) : longYear(first, second);

/** `2017-21`: several calendar years, as plans and strategies are dated. */
function spanOf([, first = '', separator, second = '']: RegExpMatchArray):
  PeriodMention['span'] | undefined {
  if (first.length !== 4 || separator === '/') return undefined;
  const until = second.length === 4 ? second : first.slice(0, 2) + second;
  return /^(?:19|20)/.test(first) && until > first ? { from: first, until } : undefined;
}

interface YearToken {
  start: number;
  from: number;
  until: number;
}

const LIST_JOINT = /^\s*(?:,|and|&|,\s*and)\s*(?:in\s+|for\s+)?$/;
const RANGE_JOINT = /^\s*(?:to|until|till|through|[–-])\s*$/;

const yearsFrom = (first: number, last: number): FinancialYear[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_one, at) => financialYear(first + at));

interface Joined {
  years: FinancialYear[];
  last: number;
  from: number;
  until: number;
}

/** How a year continues the mention before it: as its range, as the next of its list, or not. */
function jointOf(previous: Joined, from: number, text: string): 'range' | 'list' | undefined {
  const between = text.slice(previous.until, from);
  const before = text.slice(Math.max(0, previous.from - 12), previous.from);
  const closesRange = /\bbetween\s+$/i.test(before) && /^\s*and\s*$/.test(between);
  if (RANGE_JOINT.test(between) || closesRange) return 'range';
  return LIST_JOINT.test(between) ? 'list' : undefined;
}

/** Joins `2023/24, 24/25 and 2025/26` and `2019/20-2021/22` into one mention each. */
function joined(tokens: readonly YearToken[], text: string): PeriodMention[] {
  const mentions: Joined[] = [];
  for (const { start, from, until } of tokens) {
    const previous = mentions.at(-1);
    const joint = previous && jointOf(previous, from, text);
    if (!previous || !joint) {
      mentions.push({ years: [financialYear(start)], last: start, from, until });
      continue;
    }
    const first = joint === 'range' ? previous.last + 1 : start;
    previous.years.push(...yearsFrom(first, start));
    Object.assign(previous, { until, last: start });
  }
  return mentions.map(({ years, from, until }) => ({ years: [...new Set(years)], from, until }));
}

/** Financial years (`2024/25`, `24/25`, `2020-21`), their lists and ranges, and `2017-21`. */
export function yearsIn(text: string): PeriodMention[] {
  const tokens: YearToken[] = [];
  const spans: PeriodMention[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [from, until] = [match.index, match.index + match[0].length];
    const start = startOf(match);
    const span = start === undefined ? spanOf(match) : undefined;
    if (MONTH_NEXT.test(text.slice(until, until + 12))) continue;
    if (start !== undefined) tokens.push({ start, from, until });
    else if (span) spans.push({ span, from, until });
  }
  return [...joined(tokens, text), ...spans];
}
