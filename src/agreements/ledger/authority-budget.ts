import { endOfYear } from '../../kernel/financial-year';
import { latest, type LocalDate } from '../../kernel/local-date';
import { minus, NOTHING, plus, sharesOf, type Sums, sumsOf, totalOf, UNSPLIT } from '../amount';
import { type AuthorityGiven, isSameAuthority } from '../authority';
import { type AuthorityHeld, type Reservation, type ReservationState } from './ledger-facts';

/** A difference by share; of sums that are not split alike only the whole is known. */
function difference(after: Sums, before: Sums): Sums {
  const isSplitAlike = sharesOf(after).includes(UNSPLIT) === sharesOf(before).includes(UNSPLIT);
  return isSplitAlike
    ? minus(after, before)
    : plus({ [UNSPLIT]: totalOf(after) - totalOf(before) });
}

/**
 * What the decision changes, by share: less than nil where it cuts. Of a new maximum, what it is
 * above the maximum the paper stated, which is what the decision was taken on.
 * @param opening - maximum the agreement was entered with, for a paper that stated none
 */
export function changeOf({ gives, money, agreement }: AuthorityGiven, opening: Sums): Sums {
  if (gives !== 'new-maximum') return sumsOf(money);
  return difference(sumsOf(money), agreement?.maximum ? sumsOf(agreement.maximum) : opening);
}

/** Last day a letter may still be made under it: the end of its money and of its term. */
export function usableUntil({ money, newEndDate, period }: AuthorityGiven): LocalDate | undefined {
  const years = sharesOf(sumsOf(money)).filter((share) => share !== UNSPLIT);
  const ends = [...years.map(endOfYear), newEndDate, period && latest(period.until)];
  return ends
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
}

/** Last day a letter under it may give an agreement; undefined where the decision names none. */
export const lastEndOf = ({ newEndDate, period }: AuthorityGiven): LocalDate | undefined =>
  newEndDate ?? (period && latest(period.until));

const LIVE: readonly ReservationState[] = ['reserved', 'issued', 'in-force'];

/** Of the reservations, those under the authority that are not set free. */
export const liveUnder = (
  { given }: AuthorityHeld,
  reservations: readonly Reservation[],
): Reservation[] =>
  reservations.filter(
    ({ authority, state }) =>
      authority !== undefined && isSameAuthority(authority, given) && LIVE.includes(state),
  );

export const moneyOf = (reservations: readonly Reservation[]): Sums =>
  plus(...reservations.map(({ money }) => money));

export const inForceOf = (reservations: readonly Reservation[]): Reservation[] =>
  reservations.filter(({ state }) => state === 'in-force');

/** Held back under the authority and not yet released; ended with it where it was closed. */
export const heldBackOf = ({ given, releases, closing }: AuthorityHeld): Sums =>
  closing
    ? NOTHING
    : minus(
        plus(NOTHING, ...(given.heldBack ?? []).map(({ amount }) => sumsOf(amount))),
        plus(NOTHING, ...releases.map(({ money }) => money)),
      );
