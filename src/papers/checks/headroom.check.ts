import { formatPounds } from '../../kernel/money';
import { proseOf, readable } from '../claims/prose';
import { sentencesIn } from '../claims/sentences';
import { totalOf } from '../content/money';
import { printedPlace } from '../numbering';
import { inSeries } from '../../kernel/sentences';
import { defineCheck, type Examined, type Found } from './check';
import { type Draw, drawnTotal, overdrawn, overWords, type Source, sourcesIn } from './funding';
import { HEADROOM_CODES } from './headroom.words';
import { knownMaximum } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

type HeadroomFound = Found<typeof HEADROOM_CODES>;

const drawWords = ({ at, amount, field }: Draw): string =>
  `${recommendationsNamed([at])} (${formatPounds(totalOf(amount!))}${field === 'holdsBack' ? ' held back' : ''})`;

function exceeded(source: Source, examined: Examined): HeadroomFound[] {
  const amounts = source.draws.flatMap(({ amount }) => amount ?? []);
  const over = overdrawn(source.amount, amounts);
  if (!over) return [];
  const known = source.draws.filter(({ amount }) => amount);
  const late = known.find(({ at }) => at > source.at) ?? known[0]!;
  return [
    {
      code: 'headroom-exceeded',
      at: moneyPlace(examined, late.at, late.field),
      against: moneyPlace(examined, source.at),
      params: {
        available: formatPounds(source.amount ? totalOf(source.amount) : 0),
        source: recommendationsNamed([source.at]),
        drawn: inSeries(known.map(drawWords)),
        over: overWords(over),
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
  const { paper, context } = examined;
  const sources = sourcesIn(paper.recommendations, knownMaximum(context.agreements)).filter(
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
    'What is committed and held back, in each year and in total, with the recommendation that pays for it; of a new maximum what it adds to the old one, where that is known.',
  source: 'No commitment beyond the money there is: the Chief Finance Officer’s duty.',
  codes: HEADROOM_CODES,
  check,
});
