import { earliest, formatDate, latest } from '../../kernel/local-date';
import { financialYearsBetween } from '../../kernel/financial-year';
import { formatPounds } from '../../kernel/money';
import { type Period } from '../content/recommendation';
import { inSeries } from '../../kernel/sentences';
import { type Examined, type Found } from './check';
import { moneyYearsOf, periodOf } from './expected-period';
import { type Numbered, numberedIn, sumOf } from './figures';
import { sourceIdsOf } from './funding';
import { type PERIOD_CODES } from './period.words';
import { moneyPlace, placeOf, recommendationsNamed } from './places';
import { tablesIn } from './table-cells';
import { linesOf } from './table-lines';

type PeriodFound = Found<typeof PERIOD_CODES>;

const periodWords = ({ from, until }: Period): string =>
  `${formatDate(from)} to ${formatDate(until)}`;

/** Years of the money that no day of the period lies in, or the other way about. */
function moneyAgainstPeriod({ one, at }: Numbered, examined: Examined): PeriodFound[] {
  const period = periodOf(one);
  const years = moneyYearsOf(one);
  if (!period || years.length === 0) return [];
  const within = financialYearsBetween(earliest(period.from), latest(period.until));
  // A bare year reaches into two financial years; what is certain is only what lies outside both.
  const isExact = period.from.length > 4 && period.until.length > 4;
  const outside = years.some((year) => !within.includes(year));
  const lacking = isExact && within.some((year) => !years.includes(year));
  if (!outside && !lacking) return [];
  return [
    {
      code: 'period-of-money',
      at: moneyPlace(examined, at),
      against: moneyPlace(examined, at, 'period'),
      params: {
        recommendation: recommendationsNamed([at]),
        period: periodWords(period),
        years: inSeries(years),
      },
    },
  ];
}

/** Unsplit money that pays for sums which have their years: it names none, or not those. */
function fundingAgainstUse(source: Numbered, examined: Examined): PeriodFound[] {
  if (!sumOf(source.one) || moneyYearsOf(source.one).length > 0) return [];
  const uses = numberedIn(examined.paper.recommendations).filter(
    ({ one, at }) =>
      at !== source.at && sourceIdsOf(one).includes(source.one.id) && moneyYearsOf(one).length > 0,
  );
  const period = periodOf(source.one);
  const within = period && financialYearsBetween(earliest(period.from), latest(period.until));
  const missing = uses.find(({ one }) => moneyYearsOf(one).some((year) => !within?.includes(year)));
  if (!missing) return [];
  const recommendation = recommendationsNamed([source.at]);
  const paidFor = recommendationsNamed([missing.at]);
  const years = inSeries(moneyYearsOf(missing.one));
  const against = moneyPlace(examined, missing.at);
  return [
    period
      ? {
          code: 'period-of-funding',
          at: moneyPlace(examined, source.at, 'period'),
          against,
          params: { recommendation, paidFor, period: periodWords(period), years },
        }
      : {
          code: 'period-not-named',
          at: moneyPlace(examined, source.at),
          against,
          params: { recommendation, paidFor, expected: years },
        },
  ];
}

/** Money of a table in a year that the recommendation of its row does not have. */
function tableAgainstYears(examined: Examined): PeriodFound[] {
  return tablesIn(examined.paper)
    .flatMap((table) => linesOf(examined.paper, table))
    .flatMap(({ at, field, figures, cells }) =>
      cells
        .filter(
          ({ year, pence }) =>
            year && pence > 0 && figures.byYear.size > 0 && !figures.byYear.has(year),
        )
        .map(({ pointer, year, pence }): PeriodFound => ({
          code: 'period-of-table',
          at: placeOf(examined, pointer),
          against: moneyPlace(examined, at, field),
          params: {
            said: `${formatPounds(pence)} in ${year}`,
            recommendation: recommendationsNamed([at]),
            expected: inSeries([...figures.byYear.keys()]),
          },
        })),
    );
}

/** Periods that disagree within the data. */
export const periodFacts = (examined: Examined): PeriodFound[] => [
  ...numberedIn(examined.paper.recommendations).flatMap((one) => [
    ...moneyAgainstPeriod(one, examined),
    ...fundingAgainstUse(one, examined),
  ]),
  ...tableAgainstYears(examined),
];
