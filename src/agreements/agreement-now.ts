import { type LocalDate, latest, type PartialDate } from '../kernel/local-date';
import { type Agreement, type AgreementStatus, type EarlierChange, statusOf } from './agreement';
import { type Amount, amountOf, totalOf } from './amount';
import { isSameAuthority } from './authority';
import { inForceOf } from './ledger/authority-budget';
import { committedOf } from './ledger/ledger';
import { type LedgerFacts, type Reservation } from './ledger/ledger-facts';

const inOrderOfForce = (reservations: readonly Reservation[]): Reservation[] =>
  inForceOf(reservations).sort((one, other) =>
    (one.inForceOn ?? '').localeCompare(other.inForceOn ?? ''),
  );

/** End of the agreement as it stands: the last that a letter in force gave it, else as entered. */
export const untilNow = (
  { until }: Pick<Agreement, 'until'>,
  { reservations }: Pick<LedgerFacts, 'reservations'>,
): PartialDate =>
  inOrderOfForce(reservations).findLast(({ newEndDate }) => newEndDate !== undefined)?.newEndDate ??
  until;

export const statusNow = (
  agreement: Pick<Agreement, 'until'>,
  facts: LedgerFacts,
  today: LocalDate,
): AgreementStatus =>
  statusOf(totalOf(committedOf(facts)), latest(untilNow(agreement, facts)), today);

/** What is known of an agreement today, with everything letters in force have changed. */
export interface KnownAgreement {
  reference: string;
  /** Every name of the recipient, its own first. */
  recipientNames: readonly string[];
  project: string;
  from: PartialDate;
  until: PartialDate;
  awarded: Amount;
  changes: EarlierChange[];
  maximum: Amount;
}

const isCut = ({ money }: Reservation): boolean => Object.values(money).some((pence) => pence < 0);

function changeBy(letter: Reservation, { authorities }: LedgerFacts): EarlierChange {
  const { authority: key, inForceOn = '', money } = letter;
  const authority = key && authorities.find(({ given }) => isSameAuthority(given, key));
  return {
    on: inForceOn,
    ...(authority && { decision: authority.given.decision }),
    // A cut is no sum that is added.
    ...(!isCut(letter) && totalOf(money) > 0 && { change: amountOf(money) }),
  };
}

/** Undefined for an agreement of which nothing is in force yet. */
export function knownNow(
  agreement: Agreement,
  recipientNames: readonly string[],
  facts: LedgerFacts,
): KnownAgreement | undefined {
  const { reference, project, from, awarded, changes } = agreement;
  const [first, ...more] = inOrderOfForce(facts.reservations);
  const award = awarded ?? (first && amountOf(first.money));
  if (!award) return undefined;
  const letters = awarded && first ? [first, ...more] : more;
  return {
    ...{ reference, recipientNames, project, from, until: untilNow(agreement, facts) },
    awarded: award,
    changes: [...changes, ...letters.map((letter) => changeBy(letter, facts))],
    maximum: letters.length === 0 ? (agreement.maximum ?? award) : amountOf(committedOf(facts)),
  };
}
