import { Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AmendBudget } from '../../agreements/budgets/amend-budget.action';
import { BudgetReader } from '../../agreements/budgets/budget.reader';
import { EnterBudget } from '../../agreements/budgets/enter-budget.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { readBudgetAmendment, readBudgetToEnter } from './agreement-body.form';
import { budgetAnswer } from './budget.view';
import { Described } from './described';
import { etag } from './etag';

/** Budgets that several decisions draw on. */
@Controller('api/v1/budgets')
export class BudgetsApiController {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly enterBudget: EnterBudget,
    private readonly amendBudget: AmendBudget,
  ) {}

  @Get()
  @Described({
    does: 'Lists budgets with what decisions have drawn on each and what is left.',
    answers: 'BudgetListAnswer',
    refuses: [401, 403],
  })
  async list() {
    return { budgets: (await this.budgets.all()).map(budgetAnswer) };
  }

  @Post()
  @Described({
    does: 'Puts a budget on record; from then on no paper can be decided that would overdraw it.',
    takes: 'BudgetTerms',
    answers: 'BudgetAnswer',
    status: 201,
    refuses: [400, 401, 403, 409],
  })
  async enter(
    @RequestPerson() person: SignedInPerson,
    @Req() { body }: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const terms = readBudgetToEnter(body);
    const { id, version } = await this.enterBudget.run({ kind: 'person', id: person.id }, terms);
    response.location(`/api/v1/budgets/${id}`).set('ETag', etag(version));
    return budgetAnswer(await this.budgets.one(id));
  }

  @Get(':id')
  @Described({
    does: 'Gives a budget, the decisions that draw on it and what is left; the ETag is its version.',
    answers: 'BudgetAnswer',
    refuses: [401, 403, 404],
  })
  async one(@Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    const budget = await this.budgets.one(id);
    response.set('ETag', etag(budget.version));
    return budgetAnswer(budget);
  }

  @Put(':id')
  @Described({
    does: 'Changes the name of a budget or what it holds; what decisions have drawn on it stays.',
    takes: 'BudgetAmendment',
    answers: 'BudgetAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async change(
    @RequestPerson() person: SignedInPerson,
    @Req() { body, params }: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = String(params.id);
    const { budget: terms, version, reason } = readBudgetAmendment(body);
    const actor = { kind: 'person', id: person.id } as const;
    const saved = await this.amendBudget.run({ actor, id, version, terms, reason });
    response.set('ETag', etag(saved.version));
    return budgetAnswer(await this.budgets.one(id));
  }
}
