import { Module } from '@nestjs/common';
import { DecisionFileReader } from './decision-file.reader';
import { DecisionChangesReader } from './decision-changes.reader';
import { DecisionListReader } from './decision-list.reader';
import { DecisionReader } from './decision.reader';

const READERS = [DecisionReader, DecisionChangesReader, DecisionListReader, DecisionFileReader];

@Module({ providers: READERS, exports: READERS })
export class RegisterModule {}
