import { formatPounds } from '../../kernel/money';
import { isSameParty } from '../../kernel/party-name';
import { totalOf, type Amount } from '../content/money';
import { type VaryGrant } from '../content/recommendation';
import { inSeries } from '../../kernel/sentences';
import { type AuthorityFacts, type BudgetFacts } from './authority-facts';
import { ACROSS_CODES } from './across-papers.words';
import { defineCheck, type Examined, type Found } from './check';
import { drawnAmount, heldBackOf, type Numbered, numberedIn } from './figures';
import { overdrawn, overWords } from './funding';
import { isSameReference, knownAgreement, knownMaximum } from './known-agreement';
import { moneyPlace, recommendationsNamed } from './places';

type AcrossFound = Found<typeof ACROSS_CODES>;

interface Draws {
  at: number;
  amounts: Amount[];
}

/** What each recommendation takes out of a budget, for good or held back. */
function drawsOn(budget: BudgetFacts, { paper, context }: Examined): Draws[] {
  const known = knownMaximum(context.agreements);
  return numberedIn(paper.recommendations).flatMap(({ one, at }): Draws[] => {
    const by = 'fundedBy' in one ? one.fundedBy : undefined;
    if (by?.kind !== 'budget' || !isSameParty(by.name, budget.name)) return [];
    const amounts = [drawnAmount(one, known(one)), heldBackOf(one)];
    return [{ at, amounts: amounts.filter((amount) => amount !== undefined) }];
  });
}

const amountsOf = ({ money, heldBack }: AuthorityFacts): Amount[] =>
  heldBack ? [money, heldBack] : [money];

const pounds = (amounts: readonly Amount[]): string =>
  formatPounds(amounts.reduce((total, amount) => total + totalOf(amount), 0));

function overBudget(budget: BudgetFacts, examined: Examined): AcrossFound[] {
  const own = drawsOn(budget, examined);
  const others = (examined.context.authority ?? []).filter(
    ({ budget: name }) => name !== undefined && isSameParty(name, budget.name),
  );
  const ownAmounts = own.flatMap(({ amounts }) => amounts);
  const over = overdrawn(budget.amount, [...ownAmounts, ...others.flatMap(amountsOf)]);
  const [first] = own;
  if (!first || !over) return [];
  return [
    {
      code: 'budget-exceeded',
      at: moneyPlace(examined, first.at, 'fundedBy'),
      params: {
        budget: budget.name,
        available: formatPounds(totalOf(budget.amount)),
        own: pounds(ownAmounts),
        others: inSeries(
          [...new Set(others.map(({ decision }) => decision))].map(
            (decision) =>
              `${decision} has drawn ${pounds(others.filter((one) => one.decision === decision).flatMap(amountsOf))}`,
          ),
        ),
        over: overWords(over),
      },
    },
  ];
}

/** Whether an earlier decision changes the agreement that this one varies. */
function isOfSameAgreement(grant: VaryGrant, given: AuthorityFacts, examined: Examined): boolean {
  if (given.gives === 'award') return false;
  if (given.agreement === undefined) return isSameParty(given.recipient, grant.recipient);
  const known = knownAgreement(grant, examined.context.agreements);
  return [grant.agreement.reference, known?.reference].some((reference) =>
    isSameReference(reference, given.agreement),
  );
}

function outstanding({ one, at }: Numbered, examined: Examined): AcrossFound[] {
  if (one.kind !== 'vary-grant') return [];
  const waiting = (examined.context.authority ?? []).filter(
    (given) => !given.inForce && isOfSameAgreement(one, given, examined),
  );
  if (waiting.length === 0) return [];
  const known = knownAgreement(one, examined.context.agreements);
  return [
    {
      code: one.as === 'change' ? 'authority-outstanding' : 'maximum-authorised-twice',
      at: moneyPlace(examined, at, 'agreement'),
      params: {
        recommendation: recommendationsNamed([at]),
        reference:
          known?.reference ?? one.agreement.reference ?? `the agreement with ${one.recipient}`,
        others: inSeries(
          waiting.map(
            ({ decision, money }) =>
              `${decision} has authorised ${formatPounds(totalOf(money))} for it`,
          ),
        ),
      },
    },
  ];
}

export const acrossPapers = defineCheck({
  name: 'across-papers',
  compares:
    'What this paper draws on a budget, and does to an agreement, with what other decisions have already authorised, where that is known.',
  source: 'The same money cannot be authorised twice.',
  codes: ACROSS_CODES,
  check: (examined) => [
    ...numberedIn(examined.paper.recommendations).flatMap((one) => outstanding(one, examined)),
    ...(examined.context.budgets ?? []).flatMap((budget) => overBudget(budget, examined)),
  ],
});
