import { type BudgetTerms, readBudget } from '../../../agreements/budgets/budget';
import { amountFields, readAmount } from '../../papers/form/amount.form';
import { type FormReading } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { byRule, type FieldOfPlace, givenOnly } from '../forms/by-rule';

const NAME: FieldOfPlace = { name: 'name', called: 'name of the budget' };
const AMOUNT: FieldOfPlace = { name: 'money.unsplit.sum', called: 'sum it holds' };

/** A budget as finance enters it; undefined with faults in the form. */
export function readBudgetForm(form: FormReading): BudgetTerms | undefined {
  const json = givenOnly({
    name: form.text('name'),
    amount: readAmount(form.group('money'), { column: 'sum', called: 'sum it holds' }),
  });
  return byRule(form, readBudget(json), (pointer) => (pointer === '/name' ? NAME : AMOUNT));
}

export const budgetFields = ({ name, amount }: BudgetTerms): TypedGroup => ({
  name,
  money: amountFields(amount),
});

/** Of one that is to be entered. */
export const blankBudget = (): TypedGroup => ({ name: '', money: { rows: [], unsplit: {} } });
