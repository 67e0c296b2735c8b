import { financialYear, type FinancialYear, isFinancialYear } from '../../../kernel/financial-year';

/** A financial year as people write it: `2024/25`, `2024-25`, `2024/2025`. */
export function parseYear(typed: string): FinancialYear | undefined {
  const match = /^(\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/.exec(typed.trim());
  if (!match) return undefined;
  const year = `${match[1]}/${match[2]!.slice(-2)}`;
  const wrongCentury = match[2]!.length === 4 && Number(match[2]) !== Number(match[1]) + 1;
  return isFinancialYear(year) && !wrongCentury ? year : undefined;
}

/** The year after the last of those typed that are years; the given one when there is none. */
export function yearAfter(typed: readonly string[], otherwise: FinancialYear): FinancialYear {
  const starts = typed
    .map(parseYear)
    .filter((year) => year !== undefined)
    .map((year) => Number(year.slice(0, 4)));
  return starts.length === 0 ? otherwise : financialYear(Math.max(...starts) + 1);
}
