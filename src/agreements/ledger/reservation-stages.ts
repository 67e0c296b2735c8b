import { formatPounds } from '../../kernel/money';
import { plus, shareOf, sharesOf, shareWords, type Sums } from '../amount';
import { authorityName } from '../authority';
import { committedOf, paidOf } from './ledger';
import {
  type AuthorityHeld,
  type LedgerFacts,
  type Reservation,
  type ReservationState,
} from './ledger-facts';
import { ledgerFinding, type LedgerFinding } from './ledger-finding';
import { formatDate } from '../../kernel/local-date';

export const STAGE_WORDS: Record<ReservationState, string> = {
  reserved: 'cleared and not sent',
  issued: 'sent and not in force',
  'in-force': 'in force',
  released: 'ended',
};

/** What follows on what: in force and released are for good. */
const MAY_FOLLOW: Record<ReservationState, readonly ReservationState[]> = {
  reserved: ['issued', 'released'],
  issued: ['in-force', 'released'],
  'in-force': [],
  released: [],
};

/** Whether the letter's reservation may go on to the stage; all reasons where it may not. */
export function mayGoOn(
  { letterNumber: letter, state }: Reservation,
  to: ReservationState,
): LedgerFinding[] {
  if (MAY_FOLLOW[state].includes(to)) return [];
  return [ledgerFinding('ledger-wrong-stage', { letter, state: STAGE_WORDS[state] })];
}

/** Shares in which more would be paid than the body is bound to. */
export const belowPaid = (committed: Sums, paid: Sums): LedgerFinding[] =>
  sharesOf(committed, paid)
    .filter((share) => shareOf(committed, share) < shareOf(paid, share))
    .map((share) => {
      const at = { pointer: '/money', printed: shareWords(share) };
      // A cut deeper than what there is leaves less than nothing, which nobody calls a sum.
      const bound = formatPounds(Math.max(0, shareOf(committed, share)));
      const facts = { share: shareWords(share), committed: bound };
      const spent = formatPounds(shareOf(paid, share));
      return ledgerFinding('ledger-below-paid', { ...facts, paid: spent }, at);
    });

/**
 * Whether the letter may come into force: sent, its authority not closed meanwhile, and no year left
 * with more paid than committed. That it is within the authority was settled when it was reserved.
 */
export function mayComeIntoForce(
  reservation: Reservation,
  authority: AuthorityHeld | undefined,
  facts: Pick<LedgerFacts, 'opening' | 'reservations' | 'payments'>,
): LedgerFinding[] {
  const closing = authority?.closing;
  const closed =
    authority && closing
      ? [
          ledgerFinding('ledger-closed', {
            decision: authorityName(authority.given),
            by: closing.decision,
            on: formatDate(closing.decidedOn),
          }),
        ]
      : [];
  const committed = plus(committedOf(facts), reservation.money);
  return [
    ...mayGoOn(reservation, 'in-force'),
    ...closed,
    ...belowPaid(committed, paidOf(facts.payments)),
  ];
}
