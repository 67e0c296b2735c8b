import { startOfYear } from '../../kernel/financial-year';
import { earliest, formatDate, latest, type LocalDate } from '../../kernel/local-date';
import { byYearOf } from '../agreement-raise';
import { type Amount } from '../content/money';
import { code, defineCheck, type Examined, type Found } from './check';
import { periodOf } from './expected-period';
import { drawnAmount, type Numbered, numberedIn } from './figures';
import { knownMaximum } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

const CODES = {
  'money-before-decision': code<{ recommendation: string; starts: string; on: string }>({
    severity: 'warn',
    title: 'The money begins before the decision',
    words: ({ recommendation, starts, on }) => ({
      sentence: `The money of ${recommendation} begins on ${starts}, before the business date, ${on}.`,
      settle: 'Say why approval is sought after the beginning, or change the period.',
      at: `begins on ${starts}`,
      against: `business date ${on}`,
    }),
    example: { recommendation: 'recommendation 1', starts: '1 April 2024', on: '1 May 2024' },
  }),
};

/** A stated period says more exactly than a financial year when it begins; a bare year says less. */
function startOf(
  { one }: Numbered,
  known: Amount | undefined,
): { date: LocalDate; field: 'period' | 'money' } | undefined {
  const period = periodOf(one);
  if (period) {
    const date = period.from.length === 4 ? latest(period.from) : earliest(period.from);
    return { date, field: 'period' };
  }
  const drawn = drawnAmount(one, known);
  const [first] = drawn ? [...byYearOf(drawn).keys()].sort() : [];
  return first === undefined ? undefined : { date: startOfYear(first), field: 'money' };
}

function check(examined: Examined): Found<typeof CODES>[] {
  const { on, agreements } = examined.context;
  const known = knownMaximum(agreements);
  return numberedIn(examined.paper.recommendations).flatMap((numbered): Found<typeof CODES>[] => {
    const start = startOf(numbered, known(numbered.one));
    if (!start || start.date >= on) return [];
    return [
      {
        code: 'money-before-decision',
        at: moneyPlace(examined, numbered.at, start.field),
        params: {
          recommendation: recommendationsNamed([numbered.at]),
          starts: formatDate(start.date),
          on: formatDate(on),
        },
      },
    ];
  });
}

export const retrospective = defineCheck({
  name: 'retrospective',
  compares: 'The first day of each recommendation’s money or period with the business date.',
  source: 'Retrospective approval is the auditor’s commonest question.',
  codes: CODES,
  check,
});
