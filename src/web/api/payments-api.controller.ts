import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { AgreementReader } from '../../agreements/agreement.reader';
import { ImportAgreements } from '../../agreements/imports/import-agreements.action';
import { RecordPayments } from '../../agreements/imports/record-payments.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { readImport } from './agreement-body.form';
import { reportAnswer } from './agreement.view';
import { Described } from './described';

/** Payments, and both imports; a dry run says what would be done and writes nothing. */
@Controller('api/v1')
export class PaymentsApiController {
  constructor(
    private readonly agreements: AgreementReader,
    private readonly imports: ImportAgreements,
    private readonly payments: RecordPayments,
  ) {}

  @Get('agreements/:reference/payments')
  @Described({
    does: 'Lists the payments of an agreement, the earliest first.',
    answers: 'PaymentsAnswer',
    refuses: [401, 403, 404],
  })
  async list(@Param('reference') reference: string) {
    return { payments: (await this.agreements.one(reference)).facts.payments };
  }

  @Post('agreement-imports')
  @HttpCode(200)
  @Described({
    does: 'Enters agreements of CSV or a list, all or none; the same again does nothing.',
    takes: 'AgreementImport',
    answers: 'ImportAnswer',
    refuses: [400, 401, 403, 409],
  })
  async agreementImport(@RequestPerson() { id }: SignedInPerson, @Req() { body }: Request) {
    const { dryRun, source } = readImport(body, 'agreements');
    const actor = { kind: 'person', id } as const;
    const report = await (dryRun
      ? this.imports.dryRun({ source })
      : this.imports.run({ actor, source }));
    return reportAnswer(report, dryRun, ({ reference }) => reference);
  }

  @Post('payment-imports')
  @HttpCode(200)
  @Described({
    does: 'Records payments of CSV or a list, all or none; one reference is one payment, and above committed is refused.',
    takes: 'PaymentImport',
    answers: 'ImportAnswer',
    refuses: [400, 401, 403, 409],
  })
  async paymentImport(@RequestPerson() { id }: SignedInPerson, @Req() { body }: Request) {
    const { dryRun, source } = readImport(body, 'payments');
    const actor = { kind: 'person', id } as const;
    const report = await (dryRun
      ? this.payments.dryRun({ source })
      : this.payments.run({ actor, source }));
    return reportAnswer(report, dryRun, ({ payment: { reference } }) => reference);
  }
}
