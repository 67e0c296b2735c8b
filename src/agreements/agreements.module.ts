import { Module } from '@nestjs/common';
import { AuthorityReader } from './authority.reader';

@Module({ providers: [AuthorityReader], exports: [AuthorityReader] })
export class AgreementsModule {}
