import { type FinancialYear } from '../../kernel/financial-year';
import { formatPounds, type Pence } from '../../kernel/money';
import { proseOf, readable } from '../claims/prose';
import { sentencesIn } from '../claims/sentences';
import { totalOf } from '../content/money';
import { printedPlace } from '../numbering';
import { inSeries } from '../print/sentences';
import { defineCheck, type Examined, type Found } from './check';
import { byYearOf } from './figures';
import { type Draw, drawnByYear, drawnTotal, type Source, sourcesIn } from './funding';
import { HEADROOM_CODES } from './headroom.words';
import { moneyPlace, recommendationsNamed } from './places';

type HeadroomFound = Found<typeof HEADROOM_CODES>;

const drawWords = ({ at, amount, field }: Draw): string =>
  `${recommendationsNamed([at])} (${formatPounds(totalOf(amount!))}${field === 'holdsBack' ? ' held back' : ''})`;

/** Year by year where what comes in is split; a year in which nothing comes in gives nothing. */
function overByYear({ amount, draws }: Source): [FinancialYear, Pence][] {
  if (amount?.kind !== 'by-year') return [];
  const available = byYearOf(amount);
  return [...drawnByYear(draws)]
    .map(([year, pence]): [FinancialYear, Pence] => [year, pence - (available.get(year) ?? 0)])
    .filter(([, over]) => over > 0);
}

function exceeded(source: Source, examined: Examined): HeadroomFound[] {
  const available = source.amount ? totalOf(source.amount) : 0;
  const years = overByYear(source);
  const over = drawnTotal(source.draws) - available;
  if (over <= 0 && years.length === 0) return [];
  const known = source.draws.filter(({ amount }) => amount);
  const late = known.find(({ at }) => at > source.at) ?? known[0]!;
  return [
    {
      code: 'headroom-exceeded',
      at: moneyPlace(examined, late.at, late.field),
      against: moneyPlace(examined, source.at),
      params: {
        available: formatPounds(available),
        source: recommendationsNamed([source.at]),
        drawn: inSeries(known.map(drawWords)),
        over:
          years.length > 0
            ? inSeries(years.map(([year, pence]) => `${formatPounds(pence)} in ${year}`))
            : formatPounds(over),
      },
    },
  ];
}

const REDUCES = /\bgrant\b.{0,200}?\b(?:will|would|is to) be (?:reduced|lowered|cut)\b/is;

/** Where the body says that the grant will be made smaller, which no kind of recommendation does. */
function reductionSaid({ paper, numbering }: Examined): string {
  const said = proseOf(paper).find(({ text, recommendation }) => {
    const words = readable(text);
    return (
      recommendation === undefined &&
      sentencesIn(words).some(({ from, until }) => REDUCES.test(words.slice(from, until)))
    );
  });
  return said ? printedPlace(paper, numbering, said.pointer) : '';
}

function usedUp(source: Source, examined: Examined): HeadroomFound[] {
  const unknown = source.draws.find(({ amount }) => !amount);
  const known = source.draws.filter(({ amount }) => amount);
  if (!unknown || known.length === 0 || !source.amount) return [];
  if (drawnTotal(known) !== totalOf(source.amount)) return [];
  return [
    {
      code: 'headroom-used-up',
      at: moneyPlace(examined, known[0]!.at, known[0]!.field),
      against: moneyPlace(examined, unknown.at),
      params: {
        available: formatPounds(totalOf(source.amount)),
        source: recommendationsNamed([source.at]),
        drawn: inSeries(known.map(drawWords)),
        unknown: recommendationsNamed([unknown.at]),
        reduction: reductionSaid(examined),
      },
    },
  ];
}

function check(examined: Examined): HeadroomFound[] {
  // A sum that is itself unknown leaves nothing to compare; it is a stop of its own.
  const sources = sourcesIn(examined.paper.recommendations).filter(
    ({ one }) => one.money.kind !== 'to-be-determined',
  );
  return sources.flatMap((source) => {
    const over = exceeded(source, examined);
    return over.length > 0 ? over : usedUp(source, examined);
  });
}

export const headroom = defineCheck({
  name: 'headroom',
  compares:
    'What is committed and held back, in each year and in total, with the recommendation that pays for it; a new maximum counts as what may be drawn.',
  source: 'No commitment beyond the money there is: the Chief Finance Officer’s duty.',
  codes: HEADROOM_CODES,
  check,
});
