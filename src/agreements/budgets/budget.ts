import { type Parsed } from '../../kernel/findings';
import { closed, parsed } from '../../scheme/shape';
import { LONGEST } from '../agreement';
import { type Amount } from '../amount';
import { amount, line } from '../entry/field-rules';

/** A budget or fund that several decisions draw on. */
export interface BudgetTerms {
  /** As papers name it. */
  name: string;
  /** What it holds, by year where that is known. */
  amount: Amount;
}

export interface Budget extends BudgetTerms {
  /** UUID. */
  id: string;
  version: number;
}

/** A budget out of parsed JSON, or every fault with its JSON Pointer. */
export const readBudget = (value: unknown): Parsed<BudgetTerms> =>
  parsed<BudgetTerms>(value, closed<BudgetTerms>({ name: line(LONGEST.name), amount }));
