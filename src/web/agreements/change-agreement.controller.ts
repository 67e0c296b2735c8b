import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../agreements/agreement.reader';
import { AmendAgreement } from '../../agreements/amend-agreement.action';
import { Stale } from '../../kernel/errors';
import { announce } from '../page-locals.middleware';
import { actOf } from '../papers/form/act';
import { FormReading } from '../papers/form/form-reading';
import { typedFields, type TypedGroup } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { agreementAddress } from './agreement-address';
import { agreementFields, readAgreementForm } from './forms/agreement.form';
import { changeAgreementView } from './forms/agreement-form.view';
import { AgreementFormPage } from './forms/agreement-form-page';
import { type Done, doneOrFaults } from '../refused.form';
import { changedMeanwhile } from './forms/changed-meanwhile';
import { LONGEST_REASON } from './forms/longest-reason';

interface Shown {
  typed: TypedGroup;
  faults?: FormReading['faults'];
  focus?: string;
  /** What somebody else changed. */
  meanwhile?: string[];
}

/** Putting right what was entered of an agreement. */
@Controller('agreements/:reference/change')
export class ChangeAgreementController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly forms: AgreementFormPage,
    private readonly amendAgreement: AmendAgreement,
  ) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { agreement } = await this.agreements.one(referenceIn(request));
    const typed = { ...agreementFields(agreement), version: String(agreement.version) };
    await this.show(request, response, { typed });
  }

  @Post()
  async save(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { agreement } = await this.agreements.one(referenceIn(request));
    const body = request.body as Record<string, unknown>;
    const form = new FormReading(typedFields(body));
    const act = actOf(body.act);
    if (act.verb !== 'save')
      return this.show(request, response, this.forms.edited(form.typed, act));
    try {
      const done = await this.saved(id, agreement.reference, form);
      if ('faults' in done) {
        response.status(400);
        return await this.show(request, response, { typed: form.typed, faults: done.faults });
      }
      announce(request, `Agreement ${agreement.reference} is saved`);
      response.redirect(303, agreementAddress(agreement.reference));
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      response.status(409);
      // Saved once more, it goes on top of what is there now, which the page shows.
      const typed = { ...form.typed, version: String(error.currentVersion) };
      await this.show(request, response, { typed, meanwhile: changedMeanwhile(error) });
    }
  }

  private async saved(
    person: string,
    reference: string,
    form: FormReading,
  ): Promise<Done<unknown>> {
    const terms = readAgreementForm(form);
    const reason = form.text('reason');
    if (reason === '' || reason.length > LONGEST_REASON) {
      form.fault('reason', `Say in 1 to ${LONGEST_REASON} characters why you change it`);
    }
    if (!terms || form.faults.length > 0) return { faults: form.faults };
    const version = Number(form.text('version'));
    const actor = { kind: 'person', id: person } as const;
    return doneOrFaults(
      () => this.amendAgreement.run({ actor, reference, version, terms, reason }),
      ({ at }) => (at.pointer === '/maximum' ? 'maximum.unsplit.sum' : at.pointer.slice(1)),
    );
  }

  private async show(
    request: Request,
    response: Response,
    { meanwhile, ...shown }: Shown,
  ): Promise<void> {
    const organisations = await this.forms.onRecord();
    const reference = referenceIn(request);
    const view = changeAgreementView(reference, { ...shown, organisations }, meanwhile);
    response.render('agreements/form', view);
  }
}

const referenceIn = ({ params }: Request): string => String(params.reference);
