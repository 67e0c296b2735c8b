import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../agreements/agreement.reader';
import { keepsAgreements } from '../../agreements/agreement-posts';
import { RecordPayments } from '../../agreements/imports/record-payments.action';
import { announce } from '../page-locals.middleware';
import { FormReading } from '../papers/form/form-reading';
import { typedFields } from '../papers/form/typed-fields';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { agreementAddress } from './agreement-address';
import { readPaymentForm } from './forms/payment.form';
import { doneOrFaults } from '../refused.form';
import { paymentsView, type PaymentsView } from './payments.view';

/** The payments of an agreement, and entering one. */
@Controller('agreements/:reference/payments')
export class PaymentsController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly recordPayments: RecordPayments,
  ) {}

  @Get()
  @Render('agreements/payments')
  async list(
    @RequestPerson() { posts }: SignedInPerson,
    @Param('reference') reference: string,
  ): Promise<PaymentsView> {
    const read = await this.agreements.one(reference);
    return paymentsView({ read, keeps: keepsAgreements(posts) });
  }

  @Post()
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = await this.agreements.one(String(request.params.reference));
    const { reference } = read.agreement;
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const entry = readPaymentForm(form, reference);
    const done = entry
      ? await doneOrFaults(
          () =>
            this.recordPayments.run({
              actor: { kind: 'person', id },
              source: { format: 'json', value: [entry] },
            }),
          ({ code }) => (code === 'ledger-payment-differs' ? 'reference' : 'sum'),
        )
      : { faults: form.faults };
    if ('faults' in done) {
      const { typed } = form;
      const view = paymentsView({ read, keeps: true, typed, faults: done.faults });
      response.status(400).render('agreements/payments', view);
      return;
    }
    const isNew = done.result.fresh.length > 0;
    announce(
      request,
      isNew ? `${entry!.reference} is recorded` : `${entry!.reference} was on record already`,
    );
    response.redirect(303, `${agreementAddress(reference)}/payments`);
  }
}
