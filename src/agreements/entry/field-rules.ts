import { isFinancialYear } from '../../kernel/financial-year';
import { isLocalDate, isPartialDate } from '../../kernel/local-date';
import { byKind, closed, listOf, optional, pence, type Rule } from '../../scheme/shape';
import { type Amount } from '../amount';

/**
 * What no text may hold, because no reader could see it: control characters, halves of a surrogate
 * pair, zero-width characters and marks that reverse the direction of writing. Tab and line feed
 * are seen, in a text of several lines.
 */
const UNSEEN =
  /(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;
const LINE_END = /[\t\n]/;

const fault =
  (expectation: (value: unknown) => string | undefined): Rule =>
  (value, pointer) => {
    const expected = expectation(value);
    return expected === undefined ? [] : [{ pointer, expected }];
  };

const textFault = (most: number, text: unknown): string | undefined => {
  if (typeof text !== 'string') return 'must be text';
  if (text.trim() === '') return 'must not be blank';
  if ([...text].length > most) return `must be text of 1 to ${most} characters`;
  return UNSEEN.test(text) ? 'must hold no control characters and no invisible ones' : undefined;
};

/** Text on one line. */
export const line = (most: number): Rule =>
  fault(
    (text) =>
      textFault(most, text) ?? (LINE_END.test(String(text)) ? 'must stand on one line' : undefined),
  );

/** Text of several lines. */
export const prose = (most: number): Rule => fault((text) => textFault(most, text));

export const localDay = fault((value) =>
  typeof value === 'string' && isLocalDate(value)
    ? undefined
    : 'must be a day that exists, like 2024-03-18',
);

export const partialDay = fault((value) =>
  typeof value === 'string' && isPartialDate(value)
    ? undefined
    : 'must be a year, month or day, like 2025, 2020-04 or 2024-03-18',
);

export const year = fault((value) =>
  typeof value === 'string' && isFinancialYear(value)
    ? undefined
    : 'must be a financial year, like 2024/25',
);

export const matching = (pattern: RegExp, expected: string): Rule =>
  fault((value) => (typeof value === 'string' && pattern.test(value) ? undefined : expected));

const BUDGET_CODE = optional(line(100));
const MOST_YEARS = 20;

const ONE_YEAR = closed<{ year: string; pence: number; budgetCode?: string }>({
  year,
  pence,
  budgetCode: BUDGET_CODE,
});

/** At most so many items. */
export const atMost =
  (most: number, list: Rule): Rule =>
  (value, pointer) =>
    Array.isArray(value) && value.length > most
      ? [{ pointer, expected: `must hold ${most} or fewer` }]
      : list(value, pointer);

const eachYearOnce: Rule = (value, pointer) => {
  const seen = new Set<unknown>();
  return (value as { year?: unknown }[]).flatMap(({ year: one }, at) => {
    if (!seen.has(one)) {
      seen.add(one);
      return [];
    }
    return [{ pointer: `${pointer}/${at}/year`, expected: 'must not be a year that stands above' }];
  });
};

const all =
  (first: Rule, then: Rule): Rule =>
  (value, pointer) => {
    const faults = first(value, pointer);
    return faults.length > 0 ? faults : then(value, pointer);
  };

/** A sum by year, each year once, or not split. */
export const amount: Rule = byKind<Amount>({
  'by-year': { byYear: all(atMost(MOST_YEARS, listOf(ONE_YEAR, 1)), eachYearOnce) },
  unsplit: { pence, budgetCode: BUDGET_CODE },
});
