import {
  inShare,
  shareOf,
  sharesOf,
  type Sums,
  sumsOf,
  type Amount,
} from '../../agreements/amount';
import { formatPence, type Pence } from '../../kernel/money';
import { inSeries } from '../../kernel/sentences';

/** `£220,000.00`: a letter prints pence everywhere. */
export const pounds = (pence: Pence): string =>
  `${pence < 0 ? '\u2212' : ''}£${formatPence(Math.abs(pence))}`;

/** A change with its sign: `+220,000.00`, `\u2212500.00`; nil has none. */
export const signedPence = (pence: Pence): string => `${pence > 0 ? '+' : ''}${formatPence(pence)}`;

/** `up to £220,000.00 in 2024/25 and up to £220,000.00 in 2025/26`. */
export const sumsWords = (sums: Sums, most = ''): string =>
  inSeries(
    sharesOf(sums).map(
      (share) => `${most}${pounds(Math.abs(shareOf(sums, share)))}${inShare(share)}`,
    ),
  );

export const amountWords = (amount: Amount): string => sumsWords(sumsOf(amount));
