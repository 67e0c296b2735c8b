import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AmendBudget } from '../../../agreements/budgets/amend-budget.action';
import { BudgetReader } from '../../../agreements/budgets/budget.reader';
import { Stale } from '../../../kernel/errors';
import { announce } from '../../page-locals.middleware';
import { actOf } from '../../papers/form/act';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { doneOrFaults } from '../../refused.form';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { budgetAddress } from '../agreement-address';
import { AgreementFormPage } from '../forms/agreement-form-page';
import { changedMeanwhile } from '../forms/changed-meanwhile';
import { LONGEST_REASON } from '../forms/longest-reason';
import { budgetFields, readBudgetForm } from './budget.form';
import { budgetFormView } from './budget.view';

const TEMPLATE = 'agreements/budget-form';

/** Changing what a budget holds, or its name. */
@Controller('agreements/budgets/:id/change')
export class ChangeBudgetController {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly forms: AgreementFormPage,
    private readonly amendBudget: AmendBudget,
  ) {}

  @Get()
  async page(@Req() { params }: Request, @Res() response: Response): Promise<void> {
    const budget = await this.budgets.one(String(params.id));
    const typed = { ...budgetFields(budget), version: String(budget.version) };
    response.render(TEMPLATE, budgetFormView({ typed }, budget));
  }

  @Post()
  async save(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const budget = await this.budgets.one(String(request.params.id));
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const act = actOf(body.act);
    if (act.verb !== 'save') {
      const edited = this.forms.edited(form.typed, act);
      return response.status(200).render(TEMPLATE, budgetFormView(edited, budget));
    }
    try {
      const done = await this.saved(person, budget.id, form);
      if ('faults' in done) {
        const view = budgetFormView({ typed: form.typed, faults: done.faults }, budget);
        return response.status(400).render(TEMPLATE, view);
      }
      announce(request, `${done.result.name} is saved`);
      response.redirect(303, budgetAddress(budget.id));
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      // Saved once more, it goes on top of what is there now, which the page shows.
      const typed = { ...form.typed, version: String(error.currentVersion) };
      const view = budgetFormView({ typed, meanwhile: changedMeanwhile(error) }, budget);
      response.status(409).render(TEMPLATE, view);
    }
  }

  private async saved(person: string, id: string, form: FormReading) {
    const terms = readBudgetForm(form);
    const reason = form.text('reason');
    if (reason === '' || reason.length > LONGEST_REASON) {
      form.fault('reason', `Say in 1 to ${LONGEST_REASON} characters why you change it`);
    }
    if (!terms || form.faults.length > 0) return { faults: form.faults };
    const version = Number(form.text('version'));
    const actor = { kind: 'person', id: person } as const;
    return doneOrFaults(
      () => this.amendBudget.run({ actor, id, version, terms, reason }),
      () => 'name',
    );
  }
}
