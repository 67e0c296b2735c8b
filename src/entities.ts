import { AgreementEntity, AuthorityAgreementEntity } from './agreements/agreement.entity';
import { AuthorityEntity } from './agreements/authority.entity';
import { BudgetEntity } from './agreements/budgets/budget.entity';
import { GrantInForceEntity } from './agreements/grants/grant-in-force.entity';
import {
  AuthorityClosingEntity,
  HeldBackReleaseEntity,
  PaymentEntity,
  ReservationEntity,
} from './agreements/ledger/ledger.entity';
import {
  OrganisationEntity,
  OrganisationNameEntity,
  SignatoryEntity,
} from './agreements/organisations/organisation.entity';
import {
  LetterDocumentEntity,
  LetterEntity,
  LetterObligationEntity,
} from './letters/letter.entity';
import {
  LetterCodeEntity,
  LetterLinkEntity,
  OneChannelEntity,
  ReplySessionEntity,
  ReplyTryEntity,
} from './letters/reply/reply.entity';
import { AttachmentEntity } from './papers/attachment.entity';
import { PaperKnownToEntity } from './papers/paper-known-to.entity';
import { PaperRevisionEntity } from './papers/paper-revision.entity';
import { PaperEntity } from './papers/paper.entity';
import { AccountEntity } from './people/account.entity';
import { PasswordLinkEntity } from './people/password-link/password-link.entity';
import { PostHoldingEntity } from './people/posts/post-holding.entity';
import { SecondFactorEntity } from './people/second-factor/second-factor.entity';
import { SessionEntity } from './people/session.entity';
import { SignInAttemptEntity } from './people/sign-in-attempt.entity';
import { ProofAttemptEntity, StepUpEntity } from './people/step-up/step-up.entity';
import { SettingEntity } from './platform/setting.entity';
import { StoredFileEntity } from './platform/stored-file.entity';
import { AuditEventEntity, AuditHeadEntity } from './record/audit-event.entity';
import { CounterEntity } from './record/counter.entity';
import { OutboxEntity } from './record/outbox-row.entity';
import {
  CorrectionEntity,
  DecisionEntity,
  DecisionFileEntity,
  PublishedGrantEntity,
} from './register/decision.entity';
import { ComposedDocumentEntity } from './workflow/composed-document.entity';

/** Every table's rows, for whoever opens the database. */
export const ENTITIES = [
  SettingEntity,
  CounterEntity,
  AuditEventEntity,
  AuditHeadEntity,
  AccountEntity,
  SessionEntity,
  SignInAttemptEntity,
  PostHoldingEntity,
  StepUpEntity,
  ProofAttemptEntity,
  SecondFactorEntity,
  PasswordLinkEntity,
  PaperEntity,
  PaperRevisionEntity,
  PaperKnownToEntity,
  AuthorityEntity,
  OrganisationEntity,
  OrganisationNameEntity,
  SignatoryEntity,
  AgreementEntity,
  AuthorityAgreementEntity,
  AuthorityClosingEntity,
  HeldBackReleaseEntity,
  ReservationEntity,
  PaymentEntity,
  BudgetEntity,
  LetterLinkEntity,
  ReplySessionEntity,
  LetterCodeEntity,
  ReplyTryEntity,
  OneChannelEntity,
  OutboxEntity,
  StoredFileEntity,
  AttachmentEntity,
  ComposedDocumentEntity,
  DecisionEntity,
  DecisionFileEntity,
  CorrectionEntity,
  LetterEntity,
  LetterDocumentEntity,
  LetterObligationEntity,
  GrantInForceEntity,
  PublishedGrantEntity,
];
