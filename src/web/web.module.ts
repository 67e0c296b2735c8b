import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { DocumentsModule } from '../documents/documents.module';
import { LettersModule } from '../letters/letters.module';
import { PapersModule } from '../papers/papers.module';
import { PeopleModule } from '../people/people.module';
import { RecordModule } from '../record/record.module';
import { RegisterModule } from '../register/register.module';
import { SignaturesModule } from '../signatures/signatures.module';
import { type Rulebook } from '../workflow/rulebook';
import { WorkflowModule } from '../workflow/workflow.module';
import { AccountController } from './account/account.controller';
import { AuditController } from './audit/audit.controller';
import { AuthenticatorController } from './account/authenticator.controller';
import { ChangePasswordController } from './account/change-password.controller';
import { OwnAuthenticator } from './account/own-authenticator';
import { AGREEMENT_PAGE_PROVIDERS, AGREEMENT_PAGES } from './agreements/agreement-pages';
import { AGREEMENT_RESOURCES } from './api/agreement-resources';
import { LETTER_RESOURCES } from './api/letter-resources';
import { ApiDescription, OpenApiController } from './api/openapi.controller';
import { AttachmentsApiController } from './api/attachments-api.controller';
import { PaperPartsApiController } from './api/paper-parts-api.controller';
import { PaperPreviewApiController } from './api/paper-preview-api.controller';
import { PaperWritingApiController } from './api/paper-writing-api.controller';
import { PapersApiController } from './api/papers-api.controller';
import { SessionApiController } from './api/session-api.controller';
import { AuthorActsApiController } from './api/author-acts-api.controller';
import { DecisionApiController } from './api/decision-api.controller';
import { InterestsApiController } from './api/interests-api.controller';
import { PassageApiController } from './api/passage-api.controller';
import { ReviewActsApiController } from './api/review-acts-api.controller';
import { SigningApiController } from './api/signing-api.controller';
import { DecisionsApiController } from './api/decisions-api.controller';
import { PublicationApiController } from './api/publication-api.controller';
import { HealthController } from './health/health.controller';
import { LETTER_PAGE_PROVIDERS, LETTER_PAGES } from './letters/letter-pages';
import { PAPER_PAGE_PROVIDERS, PAPER_PAGES } from './papers/paper-pages';
import { PEOPLE_PAGE_PROVIDERS, PEOPLE_PAGES } from './people/people-pages';
import { REGISTER_PAGE_PROVIDERS, REGISTER_PAGES } from './register/register-pages';
import { REPLY_PAGE_PROVIDERS, REPLY_PAGES } from './reply/reply-pages';
import { SetPasswordController } from './set-password/set-password.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { WorkController } from './work/work.controller';
import { WorkPages } from './work/work-pages';
import { StandingPagesController } from './standing/standing-pages.controller';

const CONTROLLERS = [
  AccountController,
  AuditController,
  AuthenticatorController,
  ChangePasswordController,
  HealthController,
  OpenApiController,
  AttachmentsApiController,
  PaperPartsApiController,
  PaperPreviewApiController,
  PaperWritingApiController,
  PapersApiController,
  AuthorActsApiController,
  DecisionApiController,
  InterestsApiController,
  PassageApiController,
  ReviewActsApiController,
  SigningApiController,
  SessionApiController,
  SetPasswordController,
  SignInController,
  StandingPagesController,
  WorkController,
  DecisionsApiController,
  PublicationApiController,
  ...AGREEMENT_RESOURCES,
  ...LETTER_RESOURCES,
  ...AGREEMENT_PAGES,
  ...LETTER_PAGES,
  ...REGISTER_PAGES,
  ...REPLY_PAGES,
  ...PAPER_PAGES,
  ...PEOPLE_PAGES,
];

@Module({})
export class WebModule {
  static of(rulebook: Rulebook): DynamicModule {
    return {
      module: WebModule,
      imports: [
        DocumentsModule,
        RecordModule,
        PeopleModule,
        AgreementsModule,
        PapersModule,
        RegisterModule,
        SignaturesModule,
        WorkflowModule.of(rulebook),
        LettersModule.of(rulebook),
      ],
      controllers: CONTROLLERS,
      providers: [
        ApiDescription,
        OwnAuthenticator,
        WorkPages,
        ...PEOPLE_PAGE_PROVIDERS,
        ...REGISTER_PAGE_PROVIDERS,
        ...PAPER_PAGE_PROVIDERS,
        ...AGREEMENT_PAGE_PROVIDERS,
        ...LETTER_PAGE_PROVIDERS,
        ...REPLY_PAGE_PROVIDERS,
      ],
    };
  }
}
