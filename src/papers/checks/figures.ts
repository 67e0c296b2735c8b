import { type FinancialYear } from '../../kernel/financial-year';
import { type Pence } from '../../kernel/money';
import { type Amount, type SumOfMoney, totalOf } from '../content/money';
import { type Recommendation } from '../content/recommendation';
import { byYearOf, raiseOf } from '../agreement-raise';
import { sumIn } from '../wording-money';

/** A recommendation with its index in the paper. */
export interface Numbered<R extends Recommendation = Recommendation> {
  one: R;
  at: number;
}

export const numberedIn = (recommendations: readonly Recommendation[]): Numbered[] =>
  recommendations.map((one, at) => ({ one, at }));

/** Sums of one recommendation that its prose may state. */
export interface Figures {
  total: Pence;
  byYear: ReadonlyMap<FinancialYear, Pence>;
  /** Of a varied agreement: its maximum before and after, where they are known. */
  before?: Pence;
  after?: Pence;
  /** Of a new maximum: what it adds to the one before. */
  raise?: Pick<Figures, 'total' | 'byYear'>;
}

/** The money of a recommendation, or for `hold` what it keeps back. */
export const sumOf = (one: Recommendation): SumOfMoney | undefined => sumIn(one.money);
export const heldBackOf = (one: Recommendation): Amount | undefined =>
  'holdsBack' in one ? one.holdsBack?.amount : undefined;

const amountFigures = (amount: Amount): Figures => ({
  total: totalOf(amount),
  byYear: byYearOf(amount),
});

/**
 * What a recommendation newly draws. Of a new maximum that is what it exceeds the agreement's maximum
 * by; where that is unknown, or would be a cut, the words leave open what is drawn, and all counts.
 * `known` is the maximum of the ledger, for where the paper states none.
 */
export function drawnAmount(one: Recommendation, known?: Amount): Amount | undefined {
  const raise = one.kind === 'vary-grant' ? raiseOf(one, known) : undefined;
  return raise ?? sumOf(one)?.amount;
}

/** Figures of the money; `before` is the agreement's maximum as the paper, else the ledger, has it. */
export function figuresOf(one: Recommendation, ledgerMaximum?: Amount): Figures | undefined {
  const money = sumOf(one);
  if (!money) return undefined;
  const figures = amountFigures(money.amount);
  if (one.kind !== 'vary-grant') return figures;
  const maximum = one.agreement.maximum ?? ledgerMaximum;
  const before = maximum && totalOf(maximum);
  const raised = before === undefined ? undefined : before + figures.total;
  const after = one.as === 'new-maximum' ? figures.total : raised;
  const raise = raiseOf(one, ledgerMaximum);
  return { ...figures, before, after, ...(raise ? { raise: amountFigures(raise) } : {}) };
}

export function heldFiguresOf(one: Recommendation): Figures | undefined {
  const amount = heldBackOf(one);
  return amount && amountFigures(amount);
}

/** Figures of several recommendations taken together. */
export function figuresTogether(figures: readonly Figures[]): Figures {
  const byYear = new Map<FinancialYear, Pence>();
  for (const one of figures) {
    for (const [year, pence] of one.byYear) byYear.set(year, (byYear.get(year) ?? 0) + pence);
  }
  return { total: figures.reduce((total, one) => total + one.total, 0), byYear };
}
