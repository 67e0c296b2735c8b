import { type FinancialYear } from '../../kernel/financial-year';
import { type LocalDate } from '../../kernel/local-date';
import { type Pence } from '../../kernel/money';
import { type Sums } from '../amount';
import { type AuthorityGiven, type AuthorityKey } from '../authority';

/** How far a letter has come, as the ledger sees it. The last two are for good. */
export type ReservationState = 'reserved' | 'issued' | 'in-force' | 'released';

/** What one letter takes out of an authority and does to its agreement. */
export interface Reservation {
  /** UUID of the letter: it has one reservation, or none. */
  letterId: string;
  /** `937-01`. */
  letterNumber: string;
  agreementId: string;
  /** Absent of a letter that changes schedules alone. */
  authority?: AuthorityKey;
  /** What it adds; less than nil in a share that it cuts. */
  money: Sums;
  /** Last day of the agreement once the letter is in force. */
  newEndDate?: LocalDate;
  state: ReservationState;
  /** Day it came into force. */
  inForceOn?: LocalDate;
  /** Why its money was set free again. */
  releasedBecause?: string;
}

/** A later decision that ends what is unused of an authority. */
export interface Closing {
  decision: string;
  decidedOn: LocalDate;
  reason: string;
}

/** Money held back that a later decision has authorised by a row of its own. */
export interface Release {
  by: AuthorityKey;
  decision: string;
  decidedOn: LocalDate;
  money: Sums;
}

export interface AuthorityHeld {
  given: AuthorityGiven;
  /** The agreement it is for, once that is known. */
  agreementId?: string;
  closing?: Closing;
  releases: Release[];
}

/** What a decision has authorised, as another paper is held to it. */
export interface AuthorityElsewhere {
  held: AuthorityHeld;
  /** Of every letter under it. */
  reservations: Reservation[];
  /** Maximum its agreement was entered with. */
  opening: Sums;
  /** Reference of its agreement, once that is known. */
  agreement?: string;
}

export type PaymentKind = 'payment' | 'recovery';

/** Money paid to the grantee, or recovered from it. */
export interface Payment {
  /** Of the finance system: one payment has one. */
  reference: string;
  kind: PaymentKind;
  on: LocalDate;
  /** The year whose money it is; absent for money that is not split by year. */
  year?: FinancialYear;
  pence: Pence;
  note?: string;
}

/** All that the ledger of one agreement is worked out from. */
export interface LedgerFacts {
  /** In force when the agreement was entered, with every change made before. */
  opening: Sums;
  authorities: AuthorityHeld[];
  reservations: Reservation[];
  payments: Payment[];
}
