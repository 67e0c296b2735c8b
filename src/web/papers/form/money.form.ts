import {
  type Amount,
  HeldBack,
  type FundedBy,
  FundedByBudget,
  FundedByHeldBack,
  type Money,
  type SumOfMoney,
} from '../../../papers/content/money';
import { amountFields, readAmount, requiredAmount } from './amount.form';
import { type FormReading } from './form-reading';
import { optionalText, requiredText } from './text.form';
import { type TypedGroup } from './typed-fields';

/** A recommendation's money, what of its source it holds back, and what pays for it. */
export interface MoneyParts {
  money: Money;
  holdsBack?: HeldBack;
  fundedBy?: FundedBy;
}

const amountIn = (money: Money): Amount | undefined =>
  money.kind === 'exact' || money.kind === 'up-to' ? money.amount : undefined;

export const FROM_RECOMMENDATION = 'recommendation.';

function sourceOf(fundedBy: FundedBy | undefined): string {
  if (!fundedBy) return '';
  return fundedBy.kind === 'recommendation'
    ? `${FROM_RECOMMENDATION}${fundedBy.id}`
    : fundedBy.kind;
}

const budgetOf = (source: FundedBy | undefined): string =>
  source?.kind === 'budget' ? source.name : '';

const heldByOf = (source: FundedBy | undefined): string =>
  source?.kind === 'held-back' ? source.decision : '';

export const moneyFields = ({ money, holdsBack, fundedBy }: MoneyParts): TypedGroup => ({
  money: {
    kind: money.kind,
    within: money.kind === 'to-be-determined' ? money.within : '',
    ...amountFields(amountIn(money), holdsBack?.amount),
  },
  heldFor: holdsBack?.purpose ?? '',
  source: sourceOf(fundedBy),
  budget: budgetOf(fundedBy),
  heldBy: heldByOf(fundedBy),
});

/** What the sum of a kind is called in messages: `increase`, `grant`, `funding`. */
export type Called = string;

/** Money that is a sum, exact or a ceiling. */
export function readSum(form: FormReading, called: Called): SumOfMoney | undefined {
  const money = form.group('money');
  const kind = money.text('kind');
  const chosen = kind === 'exact' || kind === 'up-to' ? kind : undefined;
  if (!chosen) money.fault('kind', `Select whether the ${called} is a limit or an exact sum`);
  const amount = requiredAmount(money, { column: 'sum', called });
  return chosen && amount ? { kind: chosen, amount } : undefined;
}

/** Money that may also be unknown yet, or none. */
export function readMoney(form: FormReading, called: Called): Money | undefined {
  const money = form.group('money');
  const kind = money.text('kind');
  if (kind === 'exact' || kind === 'up-to') return readSum(form, called);
  if (readAmount(money, { column: 'sum', called })) {
    return money.fault('kind', 'Select up to or exactly this much, or take the sum out');
  }
  if (kind === 'none') return { kind };
  if (kind !== 'to-be-determined') return money.fault('kind', 'Select how much money it moves');
  const within = money.text('within');
  if (within !== '') return { kind, within };
  return money.fault('within', 'Select the recommendation whose money the sum comes out of');
}

export function readHeldBack(form: FormReading): HeldBack | undefined {
  const amount = readAmount(form.group('money'), { column: 'held', called: 'sum held back' });
  if (amount) {
    const purpose = requiredText(form, 'heldFor', {
      called: 'purpose of what is held back',
      of: [HeldBack, 'purpose'],
    });
    return purpose === undefined ? undefined : { amount, purpose };
  }
  if (form.text('heldFor') === '' || form.faults.length > 0) return undefined;
  return form.fault('heldFor', 'Enter the sum held back, or take its purpose out');
}

function readHeldBy(form: FormReading): FundedBy | undefined {
  const of: [typeof FundedByHeldBack, string] = [FundedByHeldBack, 'decision'];
  const decision = requiredText(form, 'heldBy', { called: 'decision that holds it back', of });
  return decision === undefined ? undefined : { kind: 'held-back', decision };
}

export function readFundedBy(form: FormReading): FundedBy | undefined {
  const source = form.text('source');
  if (source === 'held-back') return readHeldBy(form);
  if (form.text('heldBy') !== '') {
    return form.fault('heldBy', 'Take the decision out, or select that its money held back pays');
  }
  if (source.startsWith(FROM_RECOMMENDATION)) {
    if (form.text('budget') !== '') {
      return form.fault('budget', 'Take the budget out, or select that a budget pays');
    }
    return { kind: 'recommendation', id: source.slice(FROM_RECOMMENDATION.length) };
  }
  const of: [typeof FundedByBudget, string] = [FundedByBudget, 'name'];
  const read = source === 'budget' ? requiredText : optionalText;
  const name = read(form, 'budget', { called: 'name of the budget', of });
  return name === undefined ? undefined : { kind: 'budget', name };
}
