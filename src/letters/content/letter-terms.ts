import { type Share, type Sums } from '../../agreements/amount';
import { type LocalDate } from '../../kernel/local-date';
import { type Pence } from '../../kernel/money';

/** What a letter does to its agreement, or that it makes one. */
export type LetterKind = 'award' | 'money' | 'term' | 'schedules';

export interface PaymentLine {
  /** The year whose money it is, or the share that no source splits. */
  share: Share;
  /** `April to September 2024`. */
  period: string;
  /** Less than nil where the letter cuts. */
  pence: Pence;
  timing: 'advance' | 'arrears';
  /** What makes it due: `report for the period accepted`. */
  trigger: string;
  dueOn: LocalDate;
  conditions?: string;
  clawback?: string;
}

export interface PerformanceLine {
  outcome: string;
  indicator: string;
  target: string;
  /** Days on which it is reported, in order. */
  reportOn: LocalDate[];
  demographics?: string;
}

/** All that a decision leaves open, and all of a letter that anybody types. */
export interface LetterTerms {
  /** Of what the decision leaves, by share: the change, less than nil where it cuts. */
  money: Sums;
  payments: PaymentLine[];
  performance: PerformanceLine[];
  specialConditions: string[];
  /** Last day on which a reply counts. */
  replyBy?: LocalDate;
  /** First day of the changes; absent: the day of the second signature. */
  effectiveFrom?: LocalDate;
}
