import { sum, type Pence } from '../../../kernel/money';
import { type Amount } from '../../../papers/content/money';
import { type Recommendation } from '../../../papers/content/recommendation';
import { amountOf } from '../page/paper-years';

/** A sum by financial year, with what no year is stated for under the empty year. */
export type ByYearTotals = ReadonlyMap<string, Pence>;
export const UNSPLIT = '';

function yearsIn(amount: Amount): [year: string, pence: Pence][] {
  return amount.kind === 'unsplit'
    ? [[UNSPLIT, amount.pence]]
    : amount.byYear.map(({ year, pence }) => [year, pence]);
}

function totals(amounts: readonly (Amount | undefined)[]): ByYearTotals {
  const byYear = new Map<string, Pence>();
  for (const amount of amounts) {
    for (const [year, pence] of amount ? yearsIn(amount) : []) {
      byYear.set(year, (byYear.get(year) ?? 0) + pence);
    }
  }
  return byYear;
}

const heldBy = (one: Recommendation): Amount | undefined =>
  'holdsBack' in one ? one.holdsBack?.amount : undefined;

const drawsOn = (one: Recommendation, id: string): boolean =>
  'fundedBy' in one && one.fundedBy?.kind === 'recommendation' && one.fundedBy.id === id;

/** What a recommendation brings in, and what the others draw from it, by year. */
export interface SourceMoney {
  number: number;
  comesIn: ByYearTotals;
  used: ByYearTotals;
}

/** @param self - place of the recommendation on the page, which does not count as one of the others */
export function sourceMoney(
  recommendations: readonly Recommendation[],
  id: string,
  self: number,
): SourceMoney | undefined {
  const at = recommendations.findIndex((one) => one.id === id);
  if (at < 0) return undefined;
  const others = recommendations.filter((one, place) => place !== self && drawsOn(one, id));
  return {
    number: at + 1,
    comesIn: totals([amountOf(recommendations[at]!)]),
    used: totals(others.flatMap((one) => [amountOf(one), heldBy(one)])),
  };
}

export const totalOfYears = (byYear: ByYearTotals): Pence => sum([...byYear.values()]);
