/** Money is whole pence, always. */
export type Pence = number;

/** The largest sum a paper may hold: £90 billion, far below 2^53 when a thousand are added. */
export const LARGEST_SUM: Pence = 9_000_000_000_000;

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** `£480,000`; pence only when not nil: `£1,250.50`. A negative sum carries U+2212. */
export function formatPounds(pence: Pence): string {
  const size = Math.abs(pence);
  const rest = size % 100;
  const tail = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${pence < 0 ? '\u2212' : ''}£${grouped((size - rest) / 100)}${tail}`;
}

/** `240,000.00`, for a table column whose caption carries the unit. */
export function formatPence(pence: Pence): string {
  const size = Math.abs(pence);
  const rest = size % 100;
  return `${pence < 0 ? '\u2212' : ''}${grouped((size - rest) / 100)}.${String(rest).padStart(2, '0')}`;
}

/**
 * What a person types in a money field: `220,000`, `£220000.00`, `1250.5`.
 * @returns pence, or undefined when it is not a sum of at most two decimals.
 */
export function parsePounds(typed: string): Pence | undefined {
  const text = typed.trim().replace(/^£\s*/, '');
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const pounds = Number(match[1]!.replaceAll(',', ''));
  const pence = pounds * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
  return pence <= LARGEST_SUM ? pence : undefined;
}

export const sum = (amounts: readonly Pence[]): Pence =>
  amounts.reduce((total, amount) => total + amount, 0);
