import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { canonicalJson } from '../../kernel/canonical-json';
import { NotFound, Refused } from '../../kernel/errors';
import { plainName } from '../../kernel/party-name';
import { forUpdate } from '../../platform/database-locks.adapter';
import { type Actor } from '../../record/audit-event';
import { type Transaction } from '../../record/unit-of-work.repository';
import { enteredBy } from '../keeper.facts';
import { ledgerFinding } from '../ledger/ledger-finding';
import { type Budget, type BudgetTerms } from './budget';
import { BudgetEntity, type BudgetRow } from './budget.entity';

const budgetOf = ({ id, terms, version }: BudgetRow): Budget => ({
  ...(JSON.parse(terms) as BudgetTerms),
  id,
  version,
});

/** Every budget, by name. */
export async function allBudgets(manager: EntityManager): Promise<Budget[]> {
  return (await manager.find(BudgetEntity, { order: { nameKey: 'ASC' } })).map(budgetOf);
}

/** @throws NotFound */
export async function lockBudget({ manager }: Transaction, id: string): Promise<Budget> {
  const row = await manager.findOne(BudgetEntity, { where: { id }, ...forUpdate(manager) });
  if (!row) throw new NotFound('budget');
  return budgetOf(row);
}

/** A name stands for one budget. @throws Refused */
async function mustBeFree({ manager }: Transaction, { name, id }: { name: string; id: string }) {
  const held = await manager.findOneBy(BudgetEntity, { nameKey: plainName(name) });
  if (!held || held.id === id) return;
  const at = { pointer: '/name', printed: 'name' };
  throw new Refused([ledgerFinding('ledger-budget-exists', { budget: budgetOf(held).name }, at)]);
}

/** @throws Refused where the name is another budget's */
export async function insertBudget(
  tx: Transaction,
  actor: Actor,
  terms: BudgetTerms,
): Promise<Budget> {
  const id = randomUUID();
  await mustBeFree(tx, { name: terms.name, id });
  await tx.manager.insert(BudgetEntity, {
    id,
    nameKey: plainName(terms.name),
    terms: canonicalJson(terms),
    version: 1,
    ...enteredBy(actor, tx),
  });
  return { ...terms, id, version: 1 };
}

/** @throws Refused where the name is another budget's */
export async function updateBudget(
  tx: Transaction,
  { id, version }: Pick<Budget, 'id' | 'version'>,
  terms: BudgetTerms,
): Promise<void> {
  await mustBeFree(tx, { name: terms.name, id });
  const changed = { nameKey: plainName(terms.name), terms: canonicalJson(terms), version };
  await tx.manager.update(BudgetEntity, { id }, changed);
}
