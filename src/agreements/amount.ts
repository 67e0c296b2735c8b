import { type FinancialYear } from '../kernel/financial-year';
import { type Pence } from '../kernel/money';

/** A sum by financial year, or honestly unsplit; never split here. */
export type Amount =
  | { kind: 'by-year'; byYear: { year: FinancialYear; pence: Pence; budgetCode?: string }[] }
  | { kind: 'unsplit'; pence: Pence; budgetCode?: string };

/** A financial year, or all that no source splits by year. */
export type Share = FinancialYear | typeof UNSPLIT;
export const UNSPLIT = 'unsplit';

/** Pence by share. What is not split is a share of its own, spread over no year. */
export type Sums = Readonly<Record<Share, Pence>>;

export const NOTHING: Sums = {};

/** Of one share; nil where it is not there. */
export const shareOf = (sums: Sums, share: Share): Pence => sums[share] ?? 0;

/** Every share that one of them has: what is not split first, then the years in order. */
export const sharesOf = (...all: readonly Sums[]): Share[] =>
  [...new Set(all.flatMap((sums) => Object.keys(sums)))].sort((one, other) =>
    one === UNSPLIT ? -1 : other === UNSPLIT ? 1 : one.localeCompare(other),
  );

const made = (shares: readonly Share[], pence: (share: Share) => Pence): Sums =>
  Object.fromEntries(
    shares.map((share) => [share, pence(share)] as const).filter(([, sum]) => sum !== 0),
  );

export const plus = (...all: readonly Sums[]): Sums =>
  made(sharesOf(...all), (share) => all.reduce((total, sums) => total + shareOf(sums, share), 0));

export const minus = (one: Sums, other: Sums): Sums =>
  made(sharesOf(one, other), (share) => shareOf(one, share) - shareOf(other, share));

/** Its shares that hold. */
export const onlyWhere = (sums: Sums, holds: (pence: Pence, share: Share) => boolean): Sums =>
  made(
    sharesOf(sums).filter((share) => holds(shareOf(sums, share), share)),
    (share) => shareOf(sums, share),
  );

export const totalOf = (sums: Sums): Pence =>
  Object.values(sums).reduce((total, pence) => total + pence, 0);

export const isNothing = (sums: Sums): boolean => Object.values(sums).every((pence) => pence === 0);

export function sumsOf(amount: Amount | undefined): Sums {
  if (!amount) return NOTHING;
  if (amount.kind === 'unsplit') return plus({ [UNSPLIT]: amount.pence });
  return plus(...amount.byYear.map(({ year, pence }) => ({ [year]: pence })));
}

/** By year where every penny has one; else one sum that says it is not split. */
export function amountOf(sums: Sums): Amount {
  const years = sharesOf(sums);
  if (years.length === 0 || years.includes(UNSPLIT)) {
    return { kind: 'unsplit', pence: totalOf(sums) };
  }
  return {
    kind: 'by-year',
    byYear: years.map((year) => ({ year, pence: shareOf(sums, year) })),
  };
}

/** `in 2024/25`; `, not split by year`: goes on a sum. */
export const inShare = (share: Share): string =>
  share === UNSPLIT ? `, ${shareWords(share)}` : ` in ${share}`;

/** `2024/25`; `not split by year`. */
export const shareWords = (share: Share): string =>
  share === UNSPLIT ? 'not split by year' : share;
