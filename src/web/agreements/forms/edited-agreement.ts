import { type FinancialYear } from '../../../kernel/financial-year';
import { type Act } from '../../papers/form/act';
import { type Edited, editedList, type ListRule } from '../../papers/form/edited-list';
import { textIn, type TypedGroup } from '../../papers/form/typed-fields';
import { yearAfter } from '../../papers/form/year.form';

const BLANK_CHANGE = { on: { day: '', month: '', year: '' }, decision: '', sum: '' };
const BLANK_SCHEDULE = { title: '', text: '' };

const yearLine = (first: FinancialYear): ListRule => ({
  blank: (_kind, rows) => ({
    year: yearAfter(
      rows.map((row) => textIn(row, 'year')),
      first,
    ),
  }),
  first: () => 'sum',
});

const ruleFor = (list: string, year: FinancialYear): ListRule | undefined => {
  if (/^(awarded|maximum|money)\.rows$/.test(list)) return yearLine(year);
  if (list === 'changes') return { blank: () => BLANK_CHANGE, first: () => 'on.day' };
  return list === 'schedules' ? { blank: () => BLANK_SCHEDULE, first: () => 'title' } : undefined;
};

/** The form after one of its buttons: a year, a change or a schedule more, or one less. */
export function editedAgreement(typed: TypedGroup, act: Act, year: FinancialYear): Edited {
  if (act.verb === 'save' || act.verb === 'update') return { typed };
  const rule = ruleFor(act.list, year);
  return rule ? editedList(typed, act, rule) : { typed };
}
