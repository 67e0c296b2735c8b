import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence } from '../../kernel/money';
import { type Amount, totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { byYearOf, drawnAmount, heldBackOf, type Numbered, numberedIn, sumOf } from './figures';

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

function drawsOn(id: string, { one, at }: Numbered): Draw[] {
  const draws: Draw[] = [];
  const amount = drawnAmount(one);
  const held = heldBackOf(one);
  if (amount && fundingId(one) === id) draws.push({ one, at, field: 'money', amount });
  if (one.money.kind === 'to-be-determined' && sourceIdsOf(one).includes(id)) {
    draws.push({ one, at, field: 'money' });
  }
  if (held && fundingId(one) === id) draws.push({ one, at, field: 'holdsBack', amount: held });
  return draws;
}

/** Every recommendation that pays for others, with what draws on it. Of equal ids the first counts. */
export function sourcesIn(recommendations: readonly Recommendation[]): Source[] {
  const all = numberedIn(recommendations);
  return all.flatMap((source) => {
    const { id } = source.one;
    const isFirst = recommendations.findIndex((one) => one.id === id) === source.at;
    const draws = isFirst
      ? all.filter(({ at }) => at !== source.at).flatMap((other) => drawsOn(id, other))
      : [];
    return draws.length > 0 ? [{ ...source, amount: sumOf(source.one)?.amount, draws }] : [];
  });
}

export const drawnTotal = (draws: readonly Draw[]): Pence =>
  draws.reduce((total, { amount }) => total + (amount ? totalOf(amount) : 0), 0);

/** What is drawn in each year by the draws that state years. */
export function drawnByYear(draws: readonly Draw[]): Map<FinancialYear, Pence> {
  const years = new Map<FinancialYear, Pence>();
  for (const { amount } of draws) {
    if (!amount) continue;
    for (const [year, pence] of byYearOf(amount)) years.set(year, (years.get(year) ?? 0) + pence);
  }
  return new Map([...years].sort(([one], [other]) => one.localeCompare(other)));
}
