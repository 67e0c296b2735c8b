import { code } from './check';

export const PERIOD_CODES = {
  'period-differs': code<{ said: string; source: string; expected: string }>({
    severity: 'stop',
    title: 'Years differ between parts',
    words: ({ said, source, expected }) => ({
      sentence: `The text says ${said}, but ${source} has ${expected}.`,
      settle: `Change the text, or change ${source}.`,
      at: said,
      against: expected,
    }),
    example: {
      said: '2023/24, 24/25 and 2025/26',
      source: 'recommendation 2',
      expected: '2024/25 and 2025/26',
    },
  }),
  'period-not-named': code<{ recommendation: string; paidFor: string; expected: string }>({
    severity: 'stop',
    title: 'No year is named for money that is used by year',
    words: ({ recommendation, paidFor, expected }) => ({
      sentence: `${recommendation} names no year, but pays for ${paidFor}, which is in ${expected}.`,
      settle: `Split the sum of ${recommendation} by year.`,
      at: 'no year',
      against: expected,
    }),
    example: {
      recommendation: 'recommendation 1',
      paidFor: 'recommendation 2',
      expected: '2024/25 and 2025/26',
    },
  }),
  'period-of-money': code<{ recommendation: string; period: string; years: string }>({
    severity: 'stop',
    title: 'The money is outside the period',
    words: ({ recommendation, period, years }) => ({
      sentence: `The period of ${recommendation} is ${period}, but its money is in ${years}.`,
      settle: `Change the period or the years of ${recommendation}.`,
      at: years,
      against: period,
    }),
    example: {
      recommendation: 'recommendation 1',
      period: 'April 2020 to March 2021',
      years: '2020/21 and 2021/22',
    },
  }),
  'period-of-funding': code<{
    recommendation: string;
    paidFor: string;
    period: string;
    years: string;
  }>({
    severity: 'stop',
    title: 'Funding does not reach the years it pays for',
    words: ({ recommendation, paidFor, period, years }) => ({
      sentence: `${recommendation} runs from ${period}, but pays for ${paidFor} in ${years}.`,
      settle: `Change the period of ${recommendation} or the years of ${paidFor}.`,
      at: period,
      against: years,
    }),
    example: {
      recommendation: 'recommendation 1',
      paidFor: 'recommendation 2',
      period: 'April 2024 to March 2025',
      years: '2024/25 and 2025/26',
    },
  }),
  'period-of-table': code<{ said: string; recommendation: string; expected: string }>({
    severity: 'stop',
    title: 'A table has money in another year',
    words: ({ said, recommendation, expected }) => ({
      sentence: `The table has ${said}, but ${recommendation} is in ${expected}.`,
      settle: `Change the table, or change ${recommendation}.`,
      at: said,
      against: expected,
    }),
    example: {
      said: '£171,000 in 2021/22',
      recommendation: 'recommendation 1',
      expected: '2020/21',
    },
  }),
};
