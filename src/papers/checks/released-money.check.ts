import { formatPounds, sum } from '../../kernel/money';
import { byYearOf } from '../agreement-raise';
import { type Amount, type ByYear, totalOf } from '../content/money';
import { inSeries } from '../../kernel/sentences';
import { defineCheck, type Examined, type Found } from './check';
import { drawnAmount, heldBackOf, type Numbered, numberedIn } from './figures';
import { overdrawn, overWords } from './funding';
import { isSameReference, knownMaximum } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';
import { RELEASED_CODES } from './released-money.words';

type ReleasedFound = Found<typeof RELEASED_CODES>;

interface Use extends Numbered {
  decision: string;
  amounts: Amount[];
}

const usesIn = ({ paper, context }: Examined): Use[] =>
  numberedIn(paper.recommendations).flatMap(({ one, at }): Use[] => {
    const by = 'fundedBy' in one ? one.fundedBy : undefined;
    if (by?.kind !== 'held-back') return [];
    const drawn = [drawnAmount(one, knownMaximum(context.agreements)(one)), heldBackOf(one)];
    const amounts = drawn.filter((amount) => amount !== undefined);
    return [{ one, at, decision: by.decision, amounts }];
  });

/** Released year by year, so what no source splits by year releases nothing in one. */
const asYears = (amounts: readonly Amount[]): ByYear => ({
  kind: 'by-year',
  byYear: amounts.flatMap((amount) =>
    [...byYearOf(amount)].map(([year, pence]) => ({ year, pence })),
  ),
});

const heldWords = ({ byYear }: ByYear): string =>
  byYear.length === 0
    ? 'not split by year'
    : inSeries(byYear.map(({ year, pence }) => `${formatPounds(pence)} in ${year}`));

function against(uses: readonly Use[], examined: Examined): ReleasedFound[] {
  const [first] = uses;
  const { authority } = examined.context;
  if (!first || !authority) return [];
  const { decision } = first;
  const at = moneyPlace(examined, first.at, 'fundedBy');
  const held = authority.flatMap((one) =>
    isSameReference(one.decision, decision) && one.heldBack ? [one.heldBack] : [],
  );
  if (held.length === 0) {
    const recommendation = recommendationsNamed(uses.map((use) => use.at));
    return [{ code: 'held-back-unknown', at, params: { recommendation, decision } }];
  }
  const amounts = uses.flatMap((use) => use.amounts);
  const years = asYears(held);
  const over = overdrawn(years, amounts);
  if (!over) return [];
  const drawn = formatPounds(sum(amounts.map(totalOf)));
  const params = { decision, held: heldWords(years), drawn, over: overWords(over) };
  return [{ code: 'held-back-exceeded', at, params }];
}

export const releasedMoney = defineCheck({
  name: 'released-money',
  compares: 'Money of an earlier decision that this paper uses with what that decision holds back.',
  source: 'Held-back money cannot be committed until a later decision releases it, and then once.',
  codes: RELEASED_CODES,
  check: (examined) => {
    const uses = usesIn(examined);
    const decisions = uses
      .map(({ decision }) => decision)
      .filter((one, at, all) => all.findIndex((each) => isSameReference(each, one)) === at);
    return decisions.flatMap((decision) =>
      against(
        uses.filter((use) => isSameReference(use.decision, decision)),
        examined,
      ),
    );
  },
});
