import { EntitySchema } from 'typeorm';
import { type LocalDate } from '../../kernel/local-date';
import { type Pence } from '../../kernel/money';
import {
  DAY,
  ENTERED,
  type Entered,
  pointsToAgreement,
  pointsToAuthority,
  RECOMMENDATION,
  UUID,
  varchar,
} from '../columns';
import { type PaymentKind, type ReservationState } from './ledger-facts';

export interface AuthorityClosingRow extends Entered {
  paperId: string;
  recommendation: string;
  decision: string;
  decidedOn: LocalDate;
  reason: string;
}

export interface HeldBackReleaseRow extends Entered {
  id: string;
  paperId: string;
  recommendation: string;
  byPaperId: string;
  byRecommendation: string;
  /** Canonical JSON of the `Sums`. */
  money: string;
}

export interface ReservationRow {
  letterId: string;
  letterNumber: string;
  agreementId: string;
  paperId: string | null;
  recommendation: string | null;
  /** Canonical JSON of the `Sums`. */
  money: string;
  newEndDate: LocalDate | null;
  state: ReservationState;
  reservedAt: Date;
  inForceOn: LocalDate | null;
  releasedBecause: string | null;
}

export interface PaymentRow extends Entered {
  reference: string;
  agreementId: string;
  kind: PaymentKind;
  paidOn: LocalDate;
  year: string | null;
  pence: Pence;
  note: string | null;
}

const AUTHORITY = ['paperId', 'recommendation'];

export const AuthorityClosingEntity = new EntitySchema<AuthorityClosingRow>({
  name: 'authority_closing',
  columns: {
    paperId: { name: 'paper_id', ...UUID, primary: true },
    recommendation: { ...RECOMMENDATION, primary: true },
    decision: varchar(64),
    decidedOn: { name: 'decided_on', ...DAY },
    reason: { type: 'text' },
    ...ENTERED,
  },
  foreignKeys: [pointsToAuthority('fk_authority_closing_authority')],
});

export const HeldBackReleaseEntity = new EntitySchema<HeldBackReleaseRow>({
  name: 'held_back_release',
  columns: {
    id: { ...UUID, primary: true },
    paperId: { name: 'paper_id', ...UUID },
    recommendation: RECOMMENDATION,
    byPaperId: { name: 'by_paper_id', ...UUID },
    byRecommendation: { name: 'by_recommendation', ...RECOMMENDATION },
    money: { type: 'text' },
    ...ENTERED,
  },
  indices: [
    { name: 'ix_held_back_release_authority', columns: AUTHORITY },
    { name: 'ix_held_back_release_by', columns: ['byPaperId', 'byRecommendation'] },
  ],
  foreignKeys: [
    pointsToAuthority('fk_held_back_release_authority'),
    pointsToAuthority('fk_held_back_release_by', ['by_paper_id', 'by_recommendation']),
  ],
});

export const ReservationEntity = new EntitySchema<ReservationRow>({
  name: 'reservation',
  columns: {
    letterId: { name: 'letter_id', ...UUID, primary: true },
    letterNumber: { name: 'letter_number', ...varchar(64) },
    agreementId: { name: 'agreement_id', ...UUID },
    paperId: { name: 'paper_id', ...UUID, nullable: true },
    recommendation: { ...RECOMMENDATION, nullable: true },
    money: { type: 'text' },
    newEndDate: { name: 'new_end_date', ...DAY, nullable: true },
    state: varchar(20),
    reservedAt: { name: 'reserved_at', type: 'datetime' },
    inForceOn: { name: 'in_force_on', ...DAY, nullable: true },
    releasedBecause: { name: 'released_because', type: 'text', nullable: true },
  },
  indices: [
    { name: 'ix_reservation_agreement', columns: ['agreementId'] },
    { name: 'ix_reservation_authority', columns: AUTHORITY },
  ],
  foreignKeys: [
    pointsToAgreement('fk_reservation_agreement'),
    pointsToAuthority('fk_reservation_authority'),
  ],
});

export const PaymentEntity = new EntitySchema<PaymentRow>({
  name: 'payment',
  columns: {
    reference: { ...varchar(64), primary: true },
    agreementId: { name: 'agreement_id', ...UUID },
    kind: varchar(20),
    paidOn: { name: 'paid_on', ...DAY },
    year: { ...varchar(7), nullable: true },
    pence: { type: 'bigint' },
    note: { type: 'text', nullable: true },
    ...ENTERED,
  },
  indices: [{ name: 'ix_payment_agreement', columns: ['agreementId', 'paidOn'] }],
  foreignKeys: [pointsToAgreement('fk_payment_agreement')],
});
