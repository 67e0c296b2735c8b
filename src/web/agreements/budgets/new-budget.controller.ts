import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { EnterBudget } from '../../../agreements/budgets/enter-budget.action';
import { announce } from '../../page-locals.middleware';
import { actOf } from '../../papers/form/act';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { doneOrFaults } from '../../refused.form';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { budgetAddress } from '../agreement-address';
import { AgreementFormPage } from '../forms/agreement-form-page';
import { blankBudget, readBudgetForm } from './budget.form';
import { budgetFormView } from './budget.view';

const TEMPLATE = 'agreements/budget-form';

/** Entering a budget. */
@Controller('agreements/budgets/new')
export class NewBudgetController {
  constructor(
    private readonly forms: AgreementFormPage,
    private readonly enterBudget: EnterBudget,
  ) {}

  @Get()
  page(@Res() response: Response): void {
    const { typed } = this.forms.edited(blankBudget(), actOf('add:money.rows'));
    response.render(TEMPLATE, budgetFormView({ typed }));
  }

  @Post()
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const act = actOf(body.act);
    if (act.verb !== 'save') {
      const edited = this.forms.edited(form.typed, act);
      return response.status(200).render(TEMPLATE, budgetFormView(edited));
    }
    const terms = readBudgetForm(form);
    const done = terms
      ? await doneOrFaults(
          () => this.enterBudget.run({ kind: 'person', id }, terms),
          () => 'name',
        )
      : { faults: form.faults };
    if ('faults' in done) {
      const { typed } = form;
      const view = budgetFormView({ typed, faults: done.faults });
      return response.status(400).render(TEMPLATE, view);
    }
    announce(request, `${done.result.name} is on record`);
    response.redirect(303, budgetAddress(done.result.id));
  }
}
