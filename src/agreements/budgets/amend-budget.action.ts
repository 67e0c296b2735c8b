import { Injectable } from '@nestjs/common';
import { Stale } from '../../kernel/errors';
import { type Actor, type Json } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { oneEntryAtATime } from '../agreement-entry.repository';
import { oneDecisionAtATime } from '../authority-elsewhere.facts';
import { mustKeepAgreements } from '../keeper.facts';
import { type Budget, type BudgetTerms } from './budget';
import { lockBudget, updateBudget } from './budget.repository';

interface Amending {
  actor: Actor;
  id: string;
  /** Version the terms were made from. */
  version: number;
  terms: BudgetTerms;
  /** Why: `the Mayor's budget for 2025/26 was approved`. */
  reason: string;
}

interface Amended {
  before: BudgetTerms;
  after: Budget;
}

const termsOf = ({ name, amount }: BudgetTerms): BudgetTerms => ({ name, amount });

const stale = (held: Budget, yours: BudgetTerms): Stale =>
  new Stale(
    'budget',
    held.version,
    (['name', 'amount'] as const)
      .filter((term) => JSON.stringify(held[term]) !== JSON.stringify(yours[term]))
      .map((term) => ({ pointer: `/${term}`, yours: yours[term], theirs: held[term] })),
  );

/**
 * Changes what a budget holds, or its name. What decisions have drawn on it stays: one that was
 * lowered below that is overdrawn, and nothing more can be decided out of it.
 */
@Injectable()
export class AmendBudget {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Stale; Refused where the name is another budget's */
  async run({ actor, id, version, terms, reason }: Amending): Promise<Budget> {
    const { after } = await this.record.act(
      actor,
      ({ before, after: now }: Amended) => ({
        name: 'agreements.budget-amended',
        subject: { kind: 'budget', id },
        detail: {
          reason,
          before: before as unknown as Json,
          after: termsOf(now) as unknown as Json,
        },
      }),
      async (tx) => {
        await mustKeepAgreements(tx, actor);
        await oneEntryAtATime(tx);
        await oneDecisionAtATime(tx);
        const held = await lockBudget(tx, id);
        if (held.version !== version) throw stale(held, terms);
        const next = { ...terms, id, version: version + 1 };
        await updateBudget(tx, next, terms);
        return { before: termsOf(held), after: next };
      },
    );
    return after;
  }
}
