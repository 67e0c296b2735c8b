import { type DynamicModule, Module } from '@nestjs/common';
import { PapersModule } from '../papers/papers.module';
import { RecordModule } from '../record/record.module';
import { AnswerFinding } from './answer-finding.action';
import { AttachFile } from './attach-file.action';
import { CheckContextFacts } from './check-context.facts';
import { ComposePreview } from './compose-preview.action';
import { CreatePaper } from './create-paper.action';
import { JudgedPaperReader } from './judged-paper.reader';
import { RemoveAttachment } from './remove-attachment.action';
import { Rulebook } from './rulebook';
import { SavePaper } from './save-paper.action';

const OFFERED = [
  AnswerFinding,
  AttachFile,
  CheckContextFacts,
  ComposePreview,
  CreatePaper,
  JudgedPaperReader,
  RemoveAttachment,
  Rulebook,
  SavePaper,
];

@Module({})
export class WorkflowModule {
  static of(rulebook: Rulebook): DynamicModule {
    const providers = OFFERED.map((offered) =>
      offered === Rulebook ? { provide: Rulebook, useValue: rulebook } : offered,
    );
    return {
      module: WorkflowModule,
      imports: [RecordModule, PapersModule],
      providers: providers as DynamicModule['providers'],
      exports: OFFERED,
    };
  }
}
