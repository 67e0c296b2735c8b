import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { DocumentsModule } from '../documents/documents.module';
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
import { LedgerHeldFacts } from './ledger-held.facts';
import { Rulebook } from './rulebook';
import { PeopleModule } from '../people/people.module';
import { OpenSigningCopy } from './open-signing-copy.action';
import { PaperPrinter } from './paper-printer.adapter';
import { PaperUnderWay } from './paper-under-way.facts';
import { SignaturesModule } from '../signatures/signatures.module';
import { SignPaper } from './sign-paper.action';
import { SigningFacts } from './signing.facts';
import { SavePaper } from './save-paper.action';
import { SigningCopyReader } from './signing-copy.reader';
import { PapersWithTheService } from './papers-with-the-service.reader';
import { PassageReader } from './passage.reader';
import { WorklistFacts } from './work/worklist.facts';
import { WorklistReader } from './work/worklist.reader';
import { DocumentToSignFacts } from './document-to-sign.facts';
import { KnownBeforeSigningFacts } from './known-before-signing.facts';
import { PaperToSignReader } from './paper-to-sign.reader';
import { SigningCopyPageReader } from './signing-copy-page.reader';
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
import { RecipientsRecordFacts } from './recipients-record.facts';
import { RegisterModule } from '../register/register.module';
import { CorrectDecision } from './correct-decision.action';
import { CorrectionFacts } from './publication/correction.facts';
import { PublicationPreview } from './publication/publication-preview.reader';
import { RegisterEntryFacts } from './publication/register-entry.facts';
import { SignedFileFacts } from './publication/signed-file.facts';
import { PublishedCopies } from './publication/published-copies.facts';
import { PublishPaper } from './publish-paper.action';

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
  WorklistReader,
  PaperToSignReader,
  SigningCopyPageReader,
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
  PublishPaper,
  CorrectDecision,
  CorrectionFacts,
  PublicationPreview,
  PublishedCopies,
];

const OWN = [
  DocumentToSignFacts,
  KnownBeforeSigningFacts,
  LedgerHeldFacts,
  PaperActs,
  PassageFacts,
  WorklistFacts,
  PaperPrinter,
  PaperUnderWay,
  RecipientsRecordFacts,
  SigningFacts,
  RegisterEntryFacts,
  SignedFileFacts,
];

@Module({})
export class WorkflowModule {
  static of(rulebook: Rulebook): DynamicModule {
    const providers = [...OFFERED, ...OWN].map((offered) =>
      offered === Rulebook ? { provide: Rulebook, useValue: rulebook } : offered,
    );
    return {
      module: WorkflowModule,
      imports: [
        DocumentsModule,
        RecordModule,
        PeopleModule,
        PapersModule,
        AgreementsModule,
        RegisterModule,
        SignaturesModule,
      ],
      providers: providers as DynamicModule['providers'],
      exports: OFFERED,
    };
  }
}
