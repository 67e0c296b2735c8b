import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type ImportSource } from '../../../agreements/entry/import-fault';
import { RecordPayments } from '../../../agreements/imports/record-payments.action';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { check, confirm } from './import-desk';
import { importView, type ImportView } from './import.view';
import { PAYMENT_IMPORT } from './import-kinds';

/** Payments out of a file: looked at first, then all of them or none. */
@Controller('agreements/payments')
export class ImportPaymentsController {
  constructor(private readonly payments: RecordPayments) {}

  @Get()
  @Render('agreements/import')
  page(): ImportView {
    return importView(PAYMENT_IMPORT);
  }

  @Post()
  check(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return check(this.by(id), { request, response });
  }

  @Post('confirm')
  confirm(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return confirm(this.by(id), { request, response });
  }

  private by(id: string) {
    const actor = { kind: 'person', id } as const;
    return {
      kind: PAYMENT_IMPORT,
      dryRun: (source: ImportSource) => this.payments.dryRun({ source }),
      run: (source: ImportSource) => this.payments.run({ actor, source }),
    };
  }
}
