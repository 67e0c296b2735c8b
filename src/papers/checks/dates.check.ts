import { earliest, formatDate, latest, type PartialDate } from '../../kernel/local-date';
import { byYearOf } from '../agreement-raise';
import { type Recommendation } from '../content/recommendation';
import { type Numbered, numberedIn, sumOf, heldBackOf } from './figures';
import { code, defineCheck, type Examined, type Found } from './check';
import { moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'dates-reversed': code<{ recommendation: string; what: string; from: string; until: string }>({
    severity: 'stop',
    title: 'An end stands before its beginning',
    words: ({ recommendation, what, from, until }) => ({
      sentence: `In ${recommendation} ${what} ends in ${until}, before it begins in ${from}.`,
      settle: 'Correct one of the two dates.',
      at: until,
      against: from,
    }),
    example: {
      recommendation: 'recommendation 1',
      what: 'the period',
      from: 'April 2021',
      until: 'March 2020',
    },
  }),
  'year-repeated': code<{ recommendation: string; year: string }>({
    severity: 'stop',
    title: 'A financial year stands twice in one sum',
    words: ({ recommendation, year }) => ({
      sentence: `The sum of ${recommendation} names ${year} twice.`,
      settle: 'Put the money of the year into one line, or correct the year.',
      at: year,
    }),
    example: { recommendation: 'recommendation 1', year: '2024/25' },
  }),
};
type DateFound = Found<typeof CODES>;

interface Span {
  what: string;
  field: string;
  against: string;
  from?: PartialDate;
  until?: PartialDate;
}

function spansOf(one: Recommendation): Span[] {
  const spans: Span[] = [];
  if ('period' in one && one.period) {
    spans.push({
      what: 'the period',
      field: 'period/until',
      against: 'period/from',
      ...one.period,
    });
  }
  if (one.kind !== 'vary-grant') return spans;
  const { from, until } = one.agreement;
  const what = 'the agreement';
  spans.push({ what, field: 'agreement/until', against: 'agreement/from', from, until });
  spans.push({ what, field: 'newEndDate', against: 'agreement/from', from, until: one.newEndDate });
  return spans;
}

const reversed = ({ one, at }: Numbered, examined: Examined): DateFound[] =>
  spansOf(one).flatMap(({ what, field, against, from, until }): DateFound[] => {
    if (from === undefined || until === undefined || latest(until) >= earliest(from)) return [];
    return [
      {
        code: 'dates-reversed',
        at: moneyPlace(examined, at, field),
        against: moneyPlace(examined, at, against),
        params: {
          recommendation: recommendationsNamed([at]),
          what,
          from: formatDate(from),
          until: formatDate(until),
        },
      },
    ];
  });

function repeatedYears({ one, at }: Numbered, examined: Examined): DateFound[] {
  const sums = [
    { field: 'money/amount/byYear', amount: sumOf(one)?.amount },
    { field: 'holdsBack/amount/byYear', amount: heldBackOf(one) },
  ];
  return sums.flatMap(({ field, amount }): DateFound[] => {
    if (amount?.kind !== 'by-year' || byYearOf(amount).size === amount.byYear.length) return [];
    const again = amount.byYear.findIndex(
      ({ year }, index) => amount.byYear.findIndex((other) => other.year === year) < index,
    );
    return [
      {
        code: 'year-repeated',
        at: moneyPlace(examined, at, `${field}/${again}/year`),
        params: {
          recommendation: recommendationsNamed([at]),
          year: amount.byYear[again]!.year,
        },
      },
    ];
  });
}

export const dates = defineCheck({
  name: 'dates',
  compares: 'The beginning and end of each period and agreement; the years of each sum.',
  source: 'Nothing can end before it begins.',
  codes: CODES,
  check: (examined) =>
    numberedIn(examined.paper.recommendations).flatMap((one) => [
      ...reversed(one, examined),
      ...repeatedYears(one, examined),
    ]),
});
