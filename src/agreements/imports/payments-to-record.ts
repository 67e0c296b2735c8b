import { type LocalDate } from '../../kernel/local-date';
import { referenceKey } from '../../kernel/reference-key';
import { type Placed, type ReadFile } from '../entry/import-fault';
import { type PaymentEntry } from '../entry/read-payment';
import { type LedgerFacts, type Payment } from '../ledger/ledger-facts';
import { ledgerFinding, type LedgerFinding } from '../ledger/ledger-finding';
import { judgePayments, type PaymentWanted } from '../ledger/may-pay';
import { type ImportReport, inFileOrder } from './import-report';

/** A payment of an agreement on record. */
export interface PaymentToRecord {
  agreementId: string;
  payment: Payment;
}

/** The agreement a payment names, as it stands. */
export interface PaidAgreement {
  id: string;
  facts: Pick<LedgerFacts, 'opening' | 'reservations' | 'payments'>;
}

interface OnRecord {
  today: LocalDate;
  /** By the key of the reference. */
  agreements: ReadonlyMap<string, PaidAgreement>;
  /** Payments of these references under whatever agreement. */
  held: readonly PaymentToRecord[];
}

type Sorted = { known: boolean; findings: LedgerFinding[] };

const isUnderAnother = (
  { value }: Placed<PaymentEntry>,
  { id }: PaidAgreement,
  held: OnRecord['held'],
): boolean =>
  held.some(
    ({ payment, agreementId }) => payment.reference === value.reference && agreementId !== id,
  );

/** Whether the payment can be put to an agreement at all. */
function whoseFindings(item: Placed<PaymentEntry>, { agreements, held }: OnRecord): Sorted {
  const { reference: payment, agreement } = item.value;
  const found = agreements.get(referenceKey(agreement));
  if (!found) {
    const finding = ledgerFinding('ledger-no-agreement', { payment, agreement }, item.at);
    return { known: false, findings: [finding] };
  }
  if (!isUnderAnother(item, found, held)) return { known: true, findings: [] };
  const differs = { payment, fact: 'agreement' };
  return { known: false, findings: [ledgerFinding('ledger-payment-differs', differs, item.at)] };
}

const wantedOf = ({
  value: { agreement: _agreement, ...payment },
  at,
}: Placed<PaymentEntry>): PaymentWanted => ({
  payment,
  at,
});

/** Names that stand twice in a file under two agreements: the second is another payment. */
function underTwo(items: readonly Placed<PaymentEntry>[]): LedgerFinding[] {
  const first = new Map<string, string>();
  return items.flatMap(({ value, at }) => {
    const key = referenceKey(value.agreement);
    const earlier = first.get(value.reference) ?? key;
    first.set(value.reference, earlier);
    if (earlier === key) return [];
    const words = { payment: value.reference, fact: 'agreement' };
    return [ledgerFinding('ledger-payment-differs', words, at)];
  });
}

/** What a file of payments comes to beside those on record, agreement by agreement. */
export function paymentsToRecord(
  { items, faults }: ReadFile<PaymentEntry>,
  onRecord: OnRecord,
): ImportReport<PaymentToRecord> {
  const whose = items.map((item) => ({ item, ...whoseFindings(item, onRecord) }));
  const findings = [...faults, ...whose.flatMap((one) => one.findings), ...underTwo(items)];
  const fresh: PaymentToRecord[] = [];
  const known: string[] = [];
  for (const key of new Set(items.map(({ value }) => referenceKey(value.agreement)))) {
    const agreement = onRecord.agreements.get(key);
    if (!agreement) continue;
    const { id: agreementId, facts } = agreement;
    const own = whose.filter((one) => one.known && referenceKey(one.item.value.agreement) === key);
    const judged = judgePayments(
      facts,
      own.map(({ item }) => wantedOf(item)),
      onRecord.today,
    );
    findings.push(...judged.findings);
    fresh.push(...judged.fresh.map((payment) => ({ agreementId, payment })));
    known.push(...judged.known.map(({ reference }) => reference));
  }
  return {
    fresh,
    known,
    findings: inFileOrder(findings),
  };
}
