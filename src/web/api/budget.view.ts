import { type BudgetStanding } from '../../agreements/budgets/budget.reader';

/** A budget as the API answers it. */
export const budgetAnswer = ({ id, version, name, amount, draws, left }: BudgetStanding) => ({
  id,
  version,
  name,
  amount,
  draws: draws.map(({ given, money, heldBack }) => ({
    authority: { paperId: given.paperId, recommendation: given.recommendation },
    decision: given.decision,
    decidedOn: given.decidedOn,
    recipient: given.recipient,
    money,
    heldBack,
  })),
  left,
});
