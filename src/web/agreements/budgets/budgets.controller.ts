import { Controller, Get, Param, Render } from '@nestjs/common';
import { keepsAgreements } from '../../../agreements/agreement-posts';
import { BudgetReader } from '../../../agreements/budgets/budget.reader';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { budgetListView, type BudgetListView, budgetView, type BudgetView } from './budget.view';

/** Budgets that several decisions draw on. */
@Controller('agreements/budgets')
export class BudgetsController {
  constructor(private readonly budgets: BudgetReader) {}

  @Get()
  @Render('agreements/budgets')
  async list(@RequestPerson() { posts }: SignedInPerson): Promise<BudgetListView> {
    return budgetListView(await this.budgets.all(), keepsAgreements(posts));
  }

  @Get(':id')
  @Render('agreements/budget')
  async one(
    @RequestPerson() { posts }: SignedInPerson,
    @Param('id') id: string,
  ): Promise<BudgetView> {
    return budgetView(await this.budgets.one(id), keepsAgreements(posts));
  }
}
