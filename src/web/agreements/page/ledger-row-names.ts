import { type Agreement } from '../../../agreements/agreement';
import { type Share, shareOf, sumsOf, UNSPLIT } from '../../../agreements/amount';
import { changeOf } from '../../../agreements/ledger/authority-budget';
import { type LedgerFacts } from '../../../agreements/ledger/ledger-facts';
import { inSeries } from '../../../kernel/sentences';

export interface RowName {
  /** `2023 to 2025 award`, `2024/25 increase`. */
  name: string;
  /** `letter 937-01`, `not split by year`, `PCD 1653, no letter yet`. */
  note: string;
}

const yearOf = (date: string): string => date.slice(0, 4);

/** The letters that have money of the share; `letters A and B`. */
function lettersOf(share: Share, { reservations }: LedgerFacts): string {
  const numbers = reservations
    .filter(({ state, money }) => state !== 'released' && shareOf(money, share) !== 0)
    .map(({ letterNumber }) => letterNumber);
  if (numbers.length === 0) return '';
  return `${numbers.length === 1 ? 'letter' : 'letters'} ${inSeries(numbers)}`;
}

function decisionsOf(share: Share, { authorities, opening }: LedgerFacts): string {
  const decisions = authorities
    .filter(({ given, closing }) => !closing && shareOf(changeOf(given, opening), share) !== 0)
    .map(({ given }) => given.decision);
  return decisions.length === 0 ? '' : `${inSeries([...new Set(decisions)])}, no letter yet`;
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');

/** What a row of the ledger is called, and what its money is in. */
export function rowName(share: Share, agreement: Agreement, facts: LedgerFacts): RowName {
  const wasEntered = shareOf(sumsOf(agreement.maximum), share) > 0;
  const later = lettersOf(share, facts) || decisionsOf(share, facts);
  const kind = wasEntered || !agreement.maximum ? 'award' : 'increase';
  if (share === UNSPLIT) {
    const span = `${yearOf(agreement.from)} to ${yearOf(agreement.until)}`;
    return { name: `${span} ${kind}`, note: joined('not split by year', later) };
  }
  if (!wasEntered) return { name: `${share} ${kind}`, note: later };
  return { name: later === '' ? `${share} award` : share, note: joined('as entered', later) };
}
