import { type FinancialYear } from '../kernel/financial-year';
import { type Pence } from '../kernel/money';
import { type Amount, totalOf } from './content/money';
import { type VaryGrant } from './content/recommendation';

/** Pence of each year an amount names; empty where it names none. */
export const byYearOf = (amount: Amount): Map<FinancialYear, Pence> => {
  const years = new Map<FinancialYear, Pence>();
  if (amount.kind === 'unsplit') return years;
  for (const { year, pence } of amount.byYear) years.set(year, (years.get(year) ?? 0) + pence);
  return years;
};

/**
 * By which a new maximum exceeds the one before, year by year where both are split. Where one year
 * falls and another rises, nobody has said which money pays for the rise: only the total is known.
 */
function increase(before: Amount, after: Amount): Amount {
  const unsplit: Amount = { kind: 'unsplit', pence: totalOf(after) - totalOf(before) };
  if (before.kind === 'unsplit' || after.kind === 'unsplit') return unsplit;
  const [had, has] = [byYearOf(before), byYearOf(after)];
  const years = [...new Set([...had.keys(), ...has.keys()])].sort();
  const byYear = years
    .map((year) => ({ year, pence: (has.get(year) ?? 0) - (had.get(year) ?? 0) }))
    .filter(({ pence }) => pence !== 0);
  return byYear.some(({ pence }) => pence < 0) ? unsplit : { kind: 'by-year', byYear };
}

/**
 * What a new maximum adds to the one before, as the paper states it, else as `known` has it.
 * Undefined for a change, where no maximum is known, and where the new one is not the greater.
 */
export function raiseOf({ as, money, agreement }: VaryGrant, known?: Amount): Amount | undefined {
  const before = agreement.maximum ?? known;
  if (as === 'change' || !before || totalOf(money.amount) <= totalOf(before)) return undefined;
  return increase(before, money.amount);
}
