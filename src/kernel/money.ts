/** Money is whole pence, always. */
export type Pence = number;

/** The largest sum a paper may hold: £10 billion; 6,000 of them, a full table, stay below 2^53. */
export const LARGEST_SUM: Pence = 1_000_000_000_000;

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

function figures(pence: Pence): { sign: string; pounds: string; rest: string } {
  const size = Math.abs(pence);
  const rest = size % 100;
  return {
    sign: pence < 0 ? '\u2212' : '',
    pounds: grouped((size - rest) / 100),
    rest: String(rest).padStart(2, '0'),
  };
}

/** `£480,000`; pence only when not nil: `£1,250.50`. A negative sum carries U+2212. */
export function formatPounds(pence: Pence): string {
  const { sign, pounds, rest } = figures(pence);
  return `${sign}£${pounds}${rest === '00' ? '' : `.${rest}`}`;
}

/** `240,000.00`, for a table column whose caption carries the unit. */
export function formatPence(pence: Pence): string {
  const { sign, pounds, rest } = figures(pence);
  return `${sign}${pounds}.${rest}`;
}

/** Whole pounds, grouped by thousands throughout or not at all, then at most two decimals. */
const TYPED = /^(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d{1,2}))?$/;

/** As typed, however large; what is beyond the largest sum may be inexact. */
function penceIn(typed: string): Pence | undefined {
  const text = typed.trim().replace(/^£\s*/, '');
  const match = TYPED.exec(text);
  if (!match) return undefined;
  const pounds = Number(match[1]!.replaceAll(',', ''));
  return pounds * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/**
 * What a person types in a money field: `220,000`, `£220000.00`, `1250.5`.
 * @returns pence, or undefined when it is not a sum of at most two decimals, or a larger one than any
 */
export function parsePounds(typed: string): Pence | undefined {
  return isTooLargeSum(typed) ? undefined : penceIn(typed);
}

/** Whether what is typed is a sum, and larger than a paper may hold. */
export const isTooLargeSum = (typed: string): boolean => (penceIn(typed) ?? 0) > LARGEST_SUM;

export const sum = (amounts: readonly Pence[]): Pence =>
  amounts.reduce((total, amount) => total + amount, 0);
