import { formatDate, type LocalDate } from '../../kernel/local-date';
import { formatPounds } from '../../kernel/money';
import { plus, shareOf, type Share, shareWords, type Sums, UNSPLIT } from '../amount';
import { committedOf, paidOf } from './ledger';
import { type LedgerFacts, type Payment } from './ledger-facts';
import { ledgerFinding, type LedgerFinding, type LedgerPlace } from './ledger-finding';

/** A payment to be recorded, and where it stands in what was sent. */
export interface PaymentWanted {
  payment: Payment;
  at: LedgerPlace;
}

export interface PaymentsJudged {
  /** To be written, in their order. */
  fresh: Payment[];
  /** On record already, word for word: nothing is done for them a second time. */
  known: Payment[];
  findings: LedgerFinding[];
}

const FACTS: [keyof Payment, string][] = [
  ['kind', 'kind'],
  ['on', 'date'],
  ['year', 'year'],
  ['pence', 'sum'],
];

/** What a payment of the same reference has otherwise; its note may be worded anew. */
export const differingFact = (one: Payment, other: Payment): string | undefined =>
  FACTS.find(([fact]) => one[fact] !== other[fact])?.[1];

function whyNot(
  { payment, at }: PaymentWanted,
  { committed, paid }: { committed: Sums; paid: Sums },
): LedgerFinding[] {
  const share: Share = payment.year ?? UNSPLIT;
  const [bound, spent] = [shareOf(committed, share), shareOf(paid, share)];
  const words = {
    payment: payment.reference,
    share: shareWords(share),
    sum: formatPounds(payment.pence),
    paid: formatPounds(spent),
  };
  if (payment.kind === 'recovery') {
    return payment.pence <= spent ? [] : [ledgerFinding('ledger-recovery-above-paid', words, at)];
  }
  const over = spent + payment.pence - bound;
  if (over <= 0) return [];
  const sums = { committed: formatPounds(bound), over: formatPounds(over) };
  return [ledgerFinding('ledger-above-committed', { ...words, ...sums }, at)];
}

const asPaid = ({ kind, year = UNSPLIT, pence }: Payment): Sums => ({
  [year]: kind === 'recovery' ? -pence : pence,
});

function notYet({ payment, at }: PaymentWanted, today: LocalDate): LedgerFinding[] {
  if (payment.on <= today) return [];
  const words = { payment: payment.reference, on: formatDate(payment.on) };
  return [ledgerFinding('ledger-payment-in-future', words, at)];
}

/**
 * Payments of one agreement, judged in their order, each as if those before it were made: above what
 * is committed in its year is a stop, and so is a reference that stands for another payment.
 */
export function judgePayments(
  facts: Pick<LedgerFacts, 'opening' | 'reservations' | 'payments'>,
  wanted: readonly PaymentWanted[],
  today: LocalDate,
): PaymentsJudged {
  const judged: PaymentsJudged = { fresh: [], known: [], findings: [] };
  const byReference = new Map(facts.payments.map((payment) => [payment.reference, payment]));
  const committed = committedOf(facts);
  let paid = paidOf(facts.payments);
  for (const one of wanted) {
    const { payment, at } = one;
    const earlier = byReference.get(payment.reference);
    if (earlier) {
      const fact = differingFact(earlier, payment);
      const words = { payment: payment.reference, fact: fact ?? '' };
      if (fact) judged.findings.push(ledgerFinding('ledger-payment-differs', words, at));
      else judged.known.push(payment);
      continue;
    }
    const findings = [...notYet(one, today), ...whyNot(one, { committed, paid })];
    judged.findings.push(...findings);
    if (findings.length > 0) continue;
    judged.fresh.push(payment);
    byReference.set(payment.reference, payment);
    paid = plus(paid, asPaid(payment));
  }
  return judged;
}
