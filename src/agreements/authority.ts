import { type LocalDate } from '../kernel/local-date';
import { type Pence } from '../kernel/money';

/** By year, or honestly unsplit; never split here. */
export type AuthorisedSum =
  | { kind: 'by-year'; byYear: { year: string; pence: Pence; budgetCode?: string }[] }
  | { kind: 'unsplit'; pence: Pence; budgetCode?: string };

/** What a decision lets be awarded or changed: all that a letter may rely on, and no prose. */
export interface AuthorityGiven {
  /** UUID of the decided paper. */
  paperId: string;
  /** Reference of the decision, `PCD 1653`, and the number of its recommendation. */
  decision: string;
  recommendation: string;
  decidedOn: LocalDate;
  /** Post that decided. */
  decidedBy: string;
  matter: string;
  paragraph: string;
  limb?: string;
  scheme: { key: string; version: string };
  purpose: string;
  recipient: string;
  /** What the money is: all of a new agreement, a change to one, or the new maximum of one. */
  gives: 'award' | 'change' | 'new-maximum';
  ceiling: 'exact' | 'up-to';
  money: AuthorisedSum;
  heldBack?: { amount: AuthorisedSum; purpose: string };
  fundedBy?: { kind: 'recommendation'; id: string } | { kind: 'budget'; name: string };
  period?: object;
  /** The agreement changed, as the paper states it. */
  agreement?: object;
  newEndDate?: LocalDate;
  /** UTC instant from which a letter may rely on it. */
  usableFrom: string;
}
