import { Controller, Get, Render } from '@nestjs/common';
import { AuditCheckReader } from '../../record/audit-check.reader';
import { type AuditView, auditView } from './audit.view';

/** Whether the audit record is as it was written. Looking changes nothing and leaves no entry. */
@Controller('audit')
export class AuditController {
  constructor(private readonly check: AuditCheckReader) {}

  @Get()
  @Render('audit')
  async page(): Promise<AuditView> {
    return auditView(await this.check.run());
  }
}
