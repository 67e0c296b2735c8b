import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { oneEntryAtATime } from '../agreement-entry.repository';
import { totalOf, sumsOf } from '../amount';
import { oneDecisionAtATime } from '../authority-elsewhere.facts';
import { mustKeepAgreements } from '../keeper.facts';
import { type Budget, type BudgetTerms } from './budget';
import { insertBudget } from './budget.repository';

/** Puts a budget on record, so that no two decisions together draw more than it holds. */
@Injectable()
export class EnterBudget {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed; Refused where the name is another budget's */
  run(actor: Actor, terms: BudgetTerms): Promise<Budget> {
    return this.record.act(
      actor,
      ({ id, name, amount }: Budget) => ({
        name: 'agreements.budget-entered',
        subject: { kind: 'budget', id },
        detail: { name, amount: totalOf(sumsOf(amount)) },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        await oneEntryAtATime(tx);
        await oneDecisionAtATime(tx);
        return insertBudget(tx, actor, terms);
      },
    );
  }
}
