import {
  plus,
  shareOf,
  sharesOf,
  shareWords,
  type Sums,
  sumsOf,
  totalOf,
} from '../../../agreements/amount';
import { type BudgetStanding } from '../../../agreements/budgets/budget.reader';
import { type Draw } from '../../../agreements/budgets/drawn-on';
import { formatDate } from '../../../kernel/local-date';
import { formatPounds } from '../../../kernel/money';
import { errorList, type FormView, formView } from '../../papers/form/form.view';
import { type FormFault } from '../../papers/form/form-reading';
import { groupIn, type TypedGroup } from '../../papers/form/typed-fields';
import { type MoneyGrid, moneyGrid } from '../../papers/recommendations/money-grid.view';
import { AGREEMENTS, authorityAddress, budgetAddress, BUDGETS } from '../agreement-address';
import { leftWords } from '../page/money-words';

interface SumsView {
  holds: string;
  drawn: string;
  heldBack: string;
  left: string;
}
interface DrawView {
  href: string;
  decision: string;
  on: string;
  about: string;
  money: string;
  heldBack: string;
}

export interface BudgetView {
  title: string[];
  backLink: { text: string; href: string };
  name: string;
  rows: (SumsView & { year: string })[];
  total: SumsView;
  draws: DrawView[];
  changeHref: string;
  keeps: boolean;
}

export interface BudgetListView {
  title: string[];
  backLink: { text: string; href: string };
  budgets: (SumsView & { name: string; href: string })[];
  keeps: boolean;
}

export interface BudgetFormView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  heading: string;
  action: string;
  isChange: boolean;
  form: FormView;
  grid: MoneyGrid;
  /** What somebody else changed meanwhile, a line each. */
  meanwhile: string[];
}

interface Columns {
  holds: Sums;
  drawn: Sums;
  heldBack: Sums;
  left: Sums;
}

const columnsOf = ({ amount, draws, left }: BudgetStanding): Columns => ({
  holds: sumsOf(amount),
  drawn: plus(...draws.map(({ money }) => money)),
  heldBack: plus(...draws.map(({ heldBack }) => heldBack)),
  left,
});

const sumsView = (columns: Columns, pence: (sums: Sums) => number): SumsView => ({
  holds: formatPounds(pence(columns.holds)),
  drawn: formatPounds(pence(columns.drawn)),
  heldBack: formatPounds(pence(columns.heldBack)),
  left: leftWords(pence(columns.left)),
});

const drawView = ({ given, money, heldBack }: Draw): DrawView => ({
  href: authorityAddress(given),
  decision: `${given.decision}, recommendation ${given.recommendation}`,
  on: formatDate(given.decidedOn),
  about: `${given.recipient}: ${given.purpose}`,
  money: formatPounds(totalOf(money)),
  heldBack: formatPounds(totalOf(heldBack)),
});

/** A year of which the budget is not split by has no sum of its own to be over. */
const rowsOf = (columns: Columns): BudgetView['rows'] =>
  sharesOf(columns.holds, columns.drawn, columns.heldBack).map((share) => ({
    year: shareWords(share),
    ...sumsView(columns, (sums) => shareOf(sums, share)),
  }));

export function budgetView(budget: BudgetStanding, keeps: boolean): BudgetView {
  const columns = columnsOf(budget);
  return {
    title: [budget.name, 'Budgets'],
    backLink: { text: 'Budgets', href: BUDGETS },
    name: budget.name,
    rows: budget.amount.kind === 'by-year' ? rowsOf(columns) : [],
    total: sumsView(columns, totalOf),
    draws: budget.draws.map(drawView),
    changeHref: `${budgetAddress(budget.id)}/change`,
    keeps,
  };
}

export const budgetListView = (
  budgets: readonly BudgetStanding[],
  keeps: boolean,
): BudgetListView => ({
  title: [`Budgets (${budgets.length})`],
  backLink: { text: 'Agreements', href: AGREEMENTS },
  budgets: budgets.map((budget) => ({
    name: budget.name,
    href: budgetAddress(budget.id),
    ...sumsView(columnsOf(budget), totalOf),
  })),
  keeps,
});

interface FormShown {
  typed: TypedGroup;
  faults?: readonly FormFault[];
  focus?: string;
  meanwhile?: string[];
}

/** @param of - the budget that is changed; absent of one that is to be entered */
export const budgetFormView = (
  { typed, faults = [], focus = '', meanwhile = [] }: FormShown,
  of?: { id: string; name: string },
): BudgetFormView => ({
  title: of ? ['Change the budget', of.name] : ['Enter a budget'],
  backLink: of ? { text: of.name, href: budgetAddress(of.id) } : { text: 'Budgets', href: BUDGETS },
  errors: errorList(faults),
  heading: of ? 'Change the budget' : 'Enter a budget',
  action: of ? `${budgetAddress(of.id)}/change` : `${BUDGETS}/new`,
  isChange: of !== undefined,
  form: formView(typed, faults, focus),
  grid: moneyGrid(groupIn(typed, 'money'), 'money'),
  meanwhile,
});
