import { type Amount } from '../content/money';

/**
 * Authority that a decided paper gave, as far as another paper is held to it. The ledger's row
 * (`AuthorityGiven`) holds all of it; whoever has that row fills this from it.
 */
export interface AuthorityFacts {
  /** `PCD 1600`, and the number of its recommendation. */
  decision: string;
  recommendation: string;
  recipient: string;
  gives: 'award' | 'change' | 'new-maximum';
  /** What it lets be paid; of a new maximum what that adds to the one before. */
  money: Amount;
  heldBack?: Amount;
  /** Reference of the agreement it changes, where it is known. */
  agreement?: string;
  /** Name of the budget that pays, where the paper names one. */
  budget?: string;
  /** A letter in force has used it, so that the maximum of the ledger counts it in. */
  inForce: boolean;
}

/** A budget or fund whose money several papers draw on, with what it holds. */
export interface BudgetFacts {
  name: string;
  amount: Amount;
}
