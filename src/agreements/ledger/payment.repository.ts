import { type EntityManager, In } from 'typeorm';
import { type Actor } from '../../record/audit-event';
import { type Transaction } from '../../record/unit-of-work.repository';
import { enteredBy } from '../keeper.facts';
import { type Payment } from './ledger-facts';
import { PaymentEntity, type PaymentRow } from './ledger.entity';

/** Of one agreement. */
export interface PaymentHeld {
  agreementId: string;
  payment: Payment;
}

const heldOf = (row: PaymentRow): PaymentHeld => ({
  agreementId: row.agreementId,
  payment: {
    reference: row.reference,
    kind: row.kind,
    on: row.paidOn,
    ...(row.year !== null && { year: row.year }),
    pence: row.pence,
    ...(row.note !== null && { note: row.note }),
  },
});

/** In the order of their days. */
export async function paymentsOfAgreements(
  manager: EntityManager,
  ids: readonly string[],
): Promise<PaymentHeld[]> {
  const rows = await manager.find(PaymentEntity, {
    where: { agreementId: In([...ids]) },
    order: { paidOn: 'ASC', reference: 'ASC' },
  });
  return rows.map(heldOf);
}

/** Those of the references that are on record, under whatever agreement. */
export async function paymentsNamed(
  manager: EntityManager,
  references: readonly string[],
): Promise<PaymentHeld[]> {
  const rows = await manager.findBy(PaymentEntity, { reference: In([...references]) });
  return rows.map(heldOf);
}

/** Rows of one INSERT: SQLite takes a bounded number of values at a time. */
const AT_ONCE = 200;

export async function insertPayments(
  tx: Transaction,
  actor: Actor,
  payments: readonly PaymentHeld[],
): Promise<void> {
  const rows = payments.map(({ agreementId, payment }) => ({
    reference: payment.reference,
    agreementId,
    kind: payment.kind,
    paidOn: payment.on,
    year: payment.year ?? null,
    pence: payment.pence,
    note: payment.note ?? null,
    ...enteredBy(actor, tx),
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx.manager.insert(PaymentEntity, rows.slice(from, from + AT_ONCE));
  }
}
