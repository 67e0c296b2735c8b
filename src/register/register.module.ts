import { Module } from '@nestjs/common';
import { DecisionFileReader } from './decision-file.reader';
import { DecisionListReader } from './decision-list.reader';
import { DecisionReader } from './decision.reader';

const READERS = [DecisionReader, DecisionListReader, DecisionFileReader];

@Module({ providers: READERS, exports: READERS })
export class RegisterModule {}
