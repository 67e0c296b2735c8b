import { Module } from '@nestjs/common';
import { AuditReader } from './audit.reader';
import { UnitOfWork } from './unit-of-work.repository';

@Module({ providers: [UnitOfWork, AuditReader], exports: [UnitOfWork, AuditReader] })
export class RecordModule {}
