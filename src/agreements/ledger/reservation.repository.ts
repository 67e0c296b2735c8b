import { NotFound, Refused } from '../../kernel/errors';
import { type LocalDate } from '../../kernel/local-date';
import { businessDate } from '../../platform/clock';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type Agreement } from '../agreement';
import { lockAgreement } from '../agreement.repository';
import { type Sums } from '../amount';
import { type AuthorityKey } from '../authority';
import { lockAuthority } from '../authority-rows.repository';
import { oneDecisionAtATime } from '../authority-elsewhere.facts';
import { namesOf } from '../organisations/organisation';
import { organisationsById } from '../organisations/organisation.repository';
import { ledgerFactsOf } from './ledger.facts';
import { type Reservation } from './ledger-facts';
import { ledgerFinding, type LedgerFinding } from './ledger-finding';
import { mayGoWithout, mayReserve, type Wanted } from './may-reserve';
import { mayComeIntoForce, mayGoOn } from './reservation-stages';
import {
  insertReservation,
  reservationOfLetter,
  reservationsUnder,
  updateReservation,
} from './reservation-rows.repository';

/*
 * What the acts on a letter do to the ledger, each within the letter's own transaction, which holds
 * the letter's row and has taken its number. Locked here, in this order: agreement, authority.
 */

/** What a letter takes of an authority, from its clearance on. */
export interface ReservationAsked {
  letterId: string;
  /** `937-01`. */
  letterNumber: string;
  agreementId: string;
  /** Absent for a letter that changes schedules alone. */
  authority?: AuthorityKey;
  /** Increase by year, or `unsplit`; less than nil where it cuts. */
  money: Sums;
  newEndDate?: LocalDate;
}

const refuse = (findings: readonly LedgerFinding[]): void => {
  if (findings.length > 0) throw new Refused([...findings]);
};

async function wantedOf(
  { manager }: Transaction,
  agreement: Agreement,
  { money, newEndDate }: ReservationAsked,
): Promise<Wanted> {
  const { id, reference, organisationId } = agreement;
  const organisation = (await organisationsById(manager, [organisationId])).get(organisationId);
  const recipientNames = organisation ? namesOf(organisation) : [];
  const of = { id, reference, recipientNames };
  return { agreement: of, money, ...(newEndDate !== undefined && { newEndDate }) };
}

async function whyNot(tx: Transaction, asked: ReservationAsked): Promise<LedgerFinding[]> {
  const agreement = await lockAgreement(tx, { id: asked.agreementId });
  if (!asked.authority) return mayGoWithout(asked);
  const authority = await lockAuthority(tx, asked.authority);
  const { opening } = await ledgerFactsOf(tx.manager, agreement);
  const { now } = tx;
  const today = businessDate({ now: () => now });
  const reservations = await reservationsUnder(tx.manager, asked.authority);
  const wanted = await wantedOf(tx, agreement, asked);
  return mayReserve({ authority, opening, reservations, today, now }, wanted);
}

/**
 * Reserves money and term for a letter that has been cleared, once; never more than its decision
 * leaves, whoever else reserves at the same instant.
 * @throws NotFound for an agreement or authority that is not on record.
 * @throws Refused with every reason at once.
 */
export async function reserveAuthority(tx: Transaction, asked: ReservationAsked): Promise<void> {
  const findings = await whyNot(tx, asked);
  const earlier = await reservationOfLetter(tx.manager, asked.letterId);
  const letter = asked.letterNumber;
  if (earlier) refuse([ledgerFinding('ledger-reserved-already', { letter }), ...findings]);
  refuse(findings);
  await insertReservation(tx, asked);
}

/** With its agreement and, where it has one, its authority locked. @throws Refused where there is none */
async function locked(tx: Transaction, letterId: string) {
  const found = await reservationOfLetter(tx.manager, letterId);
  if (!found) throw new Refused([ledgerFinding('ledger-not-reserved', {})]);
  const agreement = await lockAgreement(tx, { id: found.agreementId });
  const authority = found.authority && (await lockAuthority(tx, found.authority));
  // Read again: it may have gone on while the locks were waited for.
  const reservation = await reservationOfLetter(tx.manager, letterId);
  if (!reservation) throw new NotFound('reservation');
  return { agreement, authority, reservation };
}

/** The letter has been sent to the grantee. @throws Refused */
export async function issueReservation(tx: Transaction, letterId: string): Promise<Reservation> {
  const { reservation } = await locked(tx, letterId);
  refuse(mayGoOn(reservation, 'issued'));
  await updateReservation(tx, letterId, { state: 'issued' });
  return { ...reservation, state: 'issued' };
}

/**
 * The letter is in force: its money is committed and its term holds, for good.
 * @throws Refused where it was not sent, its authority was closed meanwhile, or more is paid already
 * than it would leave.
 */
export async function consumeReservation(tx: Transaction, letterId: string): Promise<Reservation> {
  await oneDecisionAtATime(tx);
  const { agreement, authority, reservation } = await locked(tx, letterId);
  const facts = await ledgerFactsOf(tx.manager, agreement);
  refuse(mayComeIntoForce(reservation, authority, facts));
  const inForceOn = businessDate({ now: () => tx.now });
  await updateReservation(tx, letterId, { state: 'in-force', inForceOn });
  return { ...reservation, state: 'in-force', inForceOn };
}

/**
 * Sets the letter's money free: it was declined, has expired, was withdrawn or superseded.
 * @param because - in words, for the history: `declined by the grantee`
 * @throws Refused where the letter is in force or ended already.
 */
export async function releaseReservation(
  tx: Transaction,
  letterId: string,
  because: string,
): Promise<Reservation> {
  const { reservation } = await locked(tx, letterId);
  refuse(mayGoOn(reservation, 'released'));
  await updateReservation(tx, letterId, { state: 'released', releasedBecause: because });
  return { ...reservation, state: 'released', releasedBecause: because };
}
