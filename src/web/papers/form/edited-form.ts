import { type FinancialYear } from '../../../kernel/financial-year';
import { type Act } from './act';
import { blankSubHeading } from './blocks.form';
import { type Edited, editedList, type ListRule } from './edited-list';
import { editedTable, newTable } from './edited-table';
import { blankParagraph } from './paragraph.form';
import { textIn, type TypedGroup } from './typed-fields';
import { yearAfter } from './year.form';

/** Financial years the paper's money runs over, for a new table or line; never empty. */
export type Years = readonly [FinancialYear, ...FinancialYear[]];

const blockRule = (years: Years): ListRule => ({
  blank: (kind) => {
    if (kind === 'table') return newTable(years);
    return kind === 'sub-heading' ? blankSubHeading : blankParagraph;
  },
  first: (block) => (textIn(block, 'kind') === 'table' ? 'caption' : 'text'),
  inMenu: true,
});

const yearLineRule = (years: Years): ListRule => ({
  blank: (_kind, rows) => ({
    year: yearAfter(
      rows.map((row) => textIn(row, 'year')),
      years[0],
    ),
  }),
  first: () => 'sum',
});

const plainRule = (first: string, blank: TypedGroup): ListRule => ({
  blank: () => blank,
  first: () => first,
});

const rulesFor = (years: Years): [pattern: RegExp, rule: ListRule][] => [
  [/^blocks$/, blockRule(years)],
  [/^(money|agreement)\.rows$/, yearLineRule(years)],
  [/^powers$/, plainRule('act', { act: '', provision: '' })],
  [/^delegations$/, plainRule('paragraph', { paragraph: '', limb: '' })],
  [/^supportingPapers$/, plainRule('reference', { reference: '', title: '' })],
];

/** The form after the button: what cannot be done with it leaves it as it is. */
export function editedForm(typed: TypedGroup, act: Act, years: Years): Edited {
  if (act.verb === 'save' || act.verb === 'update') return { typed };
  if (/^blocks\.\d+\.(columns|rows)$/.test(act.list)) return editedTable(typed, act, years[0]);
  const rule = rulesFor(years).find(([pattern]) => pattern.test(act.list))?.[1];
  return rule ? editedList(typed, act, rule) : { typed };
}
