import { Module } from '@nestjs/common';
import { AuditCheckReader } from './audit-check.reader';
import { AuditReader } from './audit.reader';
import { OutboxLeases } from './outbox-lease.repository';
import { OutboxReader } from './outbox.reader';
import { ResumeParked } from './resume-parked.action';
import { UnitOfWork } from './unit-of-work.repository';

const OFFERED = [
  UnitOfWork,
  AuditReader,
  AuditCheckReader,
  OutboxLeases,
  OutboxReader,
  ResumeParked,
];

@Module({ providers: OFFERED, exports: OFFERED })
export class RecordModule {}
