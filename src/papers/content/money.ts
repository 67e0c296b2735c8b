import { type FinancialYear } from '../../kernel/financial-year';
import { sum, type Pence } from '../../kernel/money';
import { IdentifierField, Kind, PenceField, Text, YearField } from './fields';
import { Of, OneOf } from './one-of';

/** The money of one financial year, with the budget it is charged or credited to where known. */
export class YearAmount {
  @YearField() year: FinancialYear;
  @PenceField() pence: Pence;
  @Text({ max: 100, optional: true }) budgetCode?: string;
}

/** A sum with its financial years; the total is derived, never typed. */
export class ByYear {
  @Kind('by-year') kind: 'by-year';
  @Of(YearAmount, { min: 1, max: 20 }) byYear: YearAmount[];
}

/** A total honestly marked as one for which no split by year is stated. */
export class Unsplit {
  @Kind('unsplit') kind: 'unsplit';
  @PenceField() pence: Pence;
  @Text({ max: 100, optional: true }) budgetCode?: string;
}

export type Amount = ByYear | Unsplit;
export const AMOUNTS = { 'by-year': ByYear, unsplit: Unsplit };

/** Exactly this sum. */
export class ExactMoney {
  @Kind('exact') kind: 'exact';
  @OneOf(AMOUNTS) amount: Amount;
}

/** A ceiling: any sum up to this one. */
export class UpToMoney {
  @Kind('up-to') kind: 'up-to';
  @OneOf(AMOUNTS) amount: Amount;
}

/** A sum nobody knows yet, to be found within the money of another recommendation. */
export class UndeterminedMoney {
  @Kind('to-be-determined') kind: 'to-be-determined';
  /** Id of the recommendation whose money it comes out of. */
  @IdentifierField() within: string;
}

/** The recommendation moves no money. */
export class NoMoney {
  @Kind('none') kind: 'none';
}

export type SumOfMoney = ExactMoney | UpToMoney;
export type Money = SumOfMoney | UndeterminedMoney | NoMoney;
export const SUMS = { exact: ExactMoney, 'up-to': UpToMoney };
export const MONEY = { ...SUMS, 'to-be-determined': UndeterminedMoney, none: NoMoney };

/** Part of what funds a recommendation, kept uncommitted until a later decision releases it. */
export class HeldBack {
  @OneOf(AMOUNTS) amount: Amount;
  @Text({ max: 300 }) purpose: string;
}

export class FundedByRecommendation {
  @Kind('recommendation') kind: 'recommendation';
  @IdentifierField() id: string;
}
export class FundedByBudget {
  @Kind('budget') kind: 'budget';
  @Text({ max: 200 }) name: string;
}
/** Money that an earlier decision held back: deciding this paper releases it. */
export class FundedByHeldBack {
  @Kind('held-back') kind: 'held-back';
  /** Reference of the earlier decision, `PCD 1653`. */
  @Text({ max: 60 }) decision: string;
}
export type FundedBy = FundedByRecommendation | FundedByBudget | FundedByHeldBack;
export const FUNDED_BY = {
  recommendation: FundedByRecommendation,
  budget: FundedByBudget,
  'held-back': FundedByHeldBack,
};

/** Total in pence of an amount, with or without a split. */
export const totalOf = (amount: Amount): Pence =>
  amount.kind === 'unsplit' ? amount.pence : sum(amount.byYear.map(({ pence }) => pence));
