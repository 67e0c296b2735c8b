import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { PapersModule } from '../papers/papers.module';
import { RecordModule } from '../record/record.module';
import { AnswerFinding } from './answer-finding.action';
import { AttachFile } from './attach-file.action';
import { CheckContextFacts } from './check-context.facts';
import { ComposePreview } from './compose-preview.action';
import { CreatePaper } from './create-paper.action';
import { JudgedPaperReader } from './judged-paper.reader';
import { PaperActs } from './paper-acts.repository';
import { PassageFacts } from './passage.facts';
import { RemoveAttachment } from './remove-attachment.action';
import { Rulebook } from './rulebook';
import { PeopleModule } from '../people/people.module';
import { OpenSigningCopy } from './open-signing-copy.action';
import { PaperUnderWay } from './paper-under-way.facts';
import { PersonKeys } from './person-keys.adapter';
import { SignPaper } from './sign-paper.action';
import { SignedOnce } from './signed-once.adapter';
import { SigningDesk } from './signing-desk.adapter';
import { SigningFacts } from './signing.facts';
import { SavePaper } from './save-paper.action';
import { SigningCopyReader } from './signing-copy.reader';
import { PapersWithTheService } from './papers-with-the-service.reader';
import { PassageReader } from './passage.reader';
import { SubmitPaper } from './submit-paper.action';
import { GiveAdvice } from './give-advice.action';
import { AnswerObjection } from './answer-objection.action';
import { ClearPaper } from './clear-paper.action';
import { ReturnPaper } from './return-paper.action';
import { WithdrawPaper } from './withdraw-paper.action';
import { DeclareInterests } from './declare-interests.action';
import { RecordDispensation } from './record-dispensation.action';
import { ReRoutePaper } from './re-route-paper.action';
import { PostponeDecision } from './postpone-decision.action';
import { ResumeDecision } from './resume-decision.action';
import { RefusePaper } from './refuse-paper.action';

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
  PassageReader,
  SigningCopyReader,
  PapersWithTheService,
  OpenSigningCopy,
  SignPaper,
  SubmitPaper,
  GiveAdvice,
  AnswerObjection,
  ClearPaper,
  ReturnPaper,
  WithdrawPaper,
  DeclareInterests,
  RecordDispensation,
  ReRoutePaper,
  PostponeDecision,
  ResumeDecision,
  RefusePaper,
];

const OWN = [
  PaperActs,
  PassageFacts,
  PaperUnderWay,
  PersonKeys,
  SignedOnce,
  SigningDesk,
  SigningFacts,
];

@Module({})
export class WorkflowModule {
  static of(rulebook: Rulebook): DynamicModule {
    const providers = [...OFFERED, ...OWN].map((offered) =>
      offered === Rulebook ? { provide: Rulebook, useValue: rulebook } : offered,
    );
    return {
      module: WorkflowModule,
      imports: [RecordModule, PeopleModule, PapersModule, AgreementsModule],
      providers: providers as DynamicModule['providers'],
      exports: OFFERED,
    };
  }
}
