import { type FinancialYear } from '../../kernel/financial-year';
import { formatPounds, type Pence, sum } from '../../kernel/money';
import { byYearOf } from '../agreement-raise';
import { type Amount, totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { inSeries } from '../../kernel/sentences';
import { drawnAmount, heldBackOf, type Numbered, numberedIn, sumOf } from './figures';

/** Something that draws on the money of another recommendation. */
export interface Draw extends Numbered {
  field: 'money' | 'holdsBack';
  /** Absent where nobody knows the sum yet. */
  amount?: Amount;
}

/** A recommendation whose money others draw on. */
export interface Source extends Numbered {
  amount: Amount | undefined;
  draws: Draw[];
}

const fundingId = (one: Recommendation): string | undefined =>
  'fundedBy' in one && one.fundedBy?.kind === 'recommendation' ? one.fundedBy.id : undefined;

const withinId = (one: Recommendation): string | undefined =>
  one.money.kind === 'to-be-determined' ? one.money.within : undefined;

/** Ids of the recommendations one draws on, each once. */
export const sourceIdsOf = (one: Recommendation): string[] => [
  ...new Set([fundingId(one), withinId(one)].filter((id) => id !== undefined)),
];

/** The maximum of the agreement a recommendation varies, as a ledger has it. */
export type KnownMaximum = (one: Recommendation) => Amount | undefined;

function drawsOn(id: string, { one, at }: Numbered, known: KnownMaximum): Draw[] {
  const draws: Draw[] = [];
  const amount = drawnAmount(one, known(one));
  const held = heldBackOf(one);
  if (amount && fundingId(one) === id) draws.push({ one, at, field: 'money', amount });
  if (one.money.kind === 'to-be-determined' && sourceIdsOf(one).includes(id)) {
    draws.push({ one, at, field: 'money' });
  }
  if (held && fundingId(one) === id) draws.push({ one, at, field: 'holdsBack', amount: held });
  return draws;
}

/** Every recommendation that pays for others, with what draws on it. Of equal ids the first counts. */
export function sourcesIn(
  recommendations: readonly Recommendation[],
  known: KnownMaximum,
): Source[] {
  const all = numberedIn(recommendations);
  return all.flatMap((source) => {
    const { id } = source.one;
    const isFirst = recommendations.findIndex((one) => one.id === id) === source.at;
    const draws = isFirst
      ? all.filter(({ at }) => at !== source.at).flatMap((other) => drawsOn(id, other, known))
      : [];
    return draws.length > 0 ? [{ ...source, amount: sumOf(source.one)?.amount, draws }] : [];
  });
}

export const drawnTotal = (draws: readonly Draw[]): Pence =>
  draws.reduce((total, { amount }) => total + (amount ? totalOf(amount) : 0), 0);

/** By how much draws exceed what there is: year by year where that shows, else in all. */
export type Overdrawn = { byYear: [FinancialYear, Pence][] } | { total: Pence };

/** What is drawn in each year by the amounts that state years. */
function drawnByYear(amounts: readonly Amount[]): Map<FinancialYear, Pence> {
  const years = new Map<FinancialYear, Pence>();
  for (const amount of amounts) {
    for (const [year, pence] of byYearOf(amount)) years.set(year, (years.get(year) ?? 0) + pence);
  }
  return new Map([...years].sort(([one], [other]) => one.localeCompare(other)));
}

/** A year in which nothing comes in gives nothing; without a split only the total is compared. */
export function overdrawn(
  available: Amount | undefined,
  amounts: readonly Amount[],
): Overdrawn | undefined {
  const inYear = available?.kind === 'by-year' ? byYearOf(available) : undefined;
  const byYear = inYear
    ? [...drawnByYear(amounts)]
        .map(([year, pence]): [FinancialYear, Pence] => [year, pence - (inYear.get(year) ?? 0)])
        .filter(([, over]) => over > 0)
    : [];
  if (byYear.length > 0) return { byYear };
  const total = sum(amounts.map(totalOf)) - (available ? totalOf(available) : 0);
  return total > 0 ? { total } : undefined;
}

/** `£20,000 in 2024/25 and £20,000 in 2025/26`, or the sum in all. */
export const overWords = (over: Overdrawn): string =>
  'total' in over
    ? formatPounds(over.total)
    : inSeries(over.byYear.map(([year, pence]) => `${formatPounds(pence)} in ${year}`));
