import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { businessDate, Clock } from '../../platform/clock';
import { type Sums } from '../amount';
import { authorityElsewhere } from '../authority-elsewhere.facts';
import { type Budget } from './budget';
import { allBudgets } from './budget.repository';
import { type Draw, drawsOn, leftIn } from './drawn-on';

/** A budget as it stands today. */
export interface BudgetStanding extends Budget {
  /** Decisions that draw on it, the earliest first. */
  draws: Draw[];
  /** Less than nil where it is overdrawn. */
  left: Sums;
}

/** No paper's own: every decision counts. */
const NO_PAPER = '';

@Injectable()
export class BudgetReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async all(): Promise<BudgetStanding[]> {
    const { manager } = this.dataSource;
    const budgets = await allBudgets(manager);
    const isWanted = () => budgets.length > 0;
    const authority = await authorityElsewhere(manager, { paperId: NO_PAPER, isWanted });
    const today = businessDate(this.clock);
    return budgets.map((budget) => {
      const draws = drawsOn(budget, authority, today);
      return { ...budget, draws, left: leftIn(budget, draws) };
    });
  }

  /** @throws NotFound */
  async one(id: string): Promise<BudgetStanding> {
    const found = (await this.all()).find((budget) => budget.id === id);
    if (!found) throw new NotFound('budget');
    return found;
  }
}
