import { isNothing, NOTHING, totalOf } from '../agreements/amount';
import { committedOf, leftOf } from '../agreements/ledger/ledger';
import { type AuthorityHeld, type LedgerFacts } from '../agreements/ledger/ledger-facts';
import { type LetterKind, type LetterTerms } from './content/letter-terms';

/** What a letter under the authority does to the agreement, unless somebody says otherwise. */
export function kindOfLetter(
  authority: AuthorityHeld | undefined,
  ledger: LedgerFacts,
): LetterKind {
  if (!authority) return 'schedules';
  const isNew = totalOf(committedOf(ledger)) === 0;
  if (authority.given.gives === 'award' && isNew) return 'award';
  return isNothing(leftOf(authority, ledger)) ? 'term' : 'money';
}

/** The terms a letter begins with: all the money its decision leaves, and everything else open. */
export const openingTerms = (
  kind: LetterKind,
  authority: AuthorityHeld | undefined,
  ledger: LedgerFacts,
): LetterTerms => ({
  money: authority && (kind === 'award' || kind === 'money') ? leftOf(authority, ledger) : NOTHING,
  payments: [],
  performance: [],
  specialConditions: [],
});
