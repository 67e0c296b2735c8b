import { shareOf, shareWords, totalOf, type Sums } from '../../../agreements/amount';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { plannedByShare, plannedOf } from '../../../letters/content/letter-figures';
import { type LetterTerms } from '../../../letters/content/letter-terms';

interface PaymentRow {
  period: string;
  due: string;
  when: string;
  sum: string;
  /** Conditions and what is paid back, where they are set. */
  notes: string[];
}

export interface PaymentsShown {
  groups: { share: string; rows: PaymentRow[]; total: string; change: string; isWhole: boolean }[];
  total: string;
}

const TIMING = { advance: 'In advance', arrears: 'In arrears' } as const;

/** The payment schedule, each year beside the change it has to come to. */
export function paymentsShown(terms: Pick<LetterTerms, 'payments' | 'money'>): PaymentsShown {
  const change: Sums = terms.money;
  return {
    groups: plannedByShare(terms).map(({ share, lines, total }) => ({
      share: shareWords(share),
      rows: lines.map(({ period, dueOn, timing, trigger, pence, conditions, clawback }) => ({
        period,
        due: formatDate(dueOn),
        when: `${TIMING[timing]}: ${trigger}`,
        sum: formatPounds(pence),
        notes: [
          ...(conditions === undefined ? [] : [`Conditions: ${conditions}`]),
          ...(clawback === undefined ? [] : [`Paid back: ${clawback}`]),
        ],
      })),
      total: formatPounds(total),
      change: formatPounds(shareOf(change, share)),
      isWhole: total === shareOf(change, share),
    })),
    total: formatPounds(totalOf(plannedOf(terms.payments))),
  };
}

export interface PerformanceRow {
  outcome: string;
  indicator: string;
  target: string;
  reported: string[];
  demographics: string;
}

export const performanceShown = ({
  performance,
}: Pick<LetterTerms, 'performance'>): PerformanceRow[] =>
  performance.map(({ outcome, indicator, target, reportOn, demographics = '' }) => ({
    ...{ outcome, indicator, target, demographics },
    reported: reportOn.map(formatDate),
  }));
