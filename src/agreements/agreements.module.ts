import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { RecordModule } from '../record/record.module';
import { AgreementReader } from './agreement.reader';
import { AmendAgreement } from './amend-agreement.action';
import { AuthorityReader } from './authority.reader';
import { AmendBudget } from './budgets/amend-budget.action';
import { BudgetReader } from './budgets/budget.reader';
import { EnterBudget } from './budgets/enter-budget.action';
import { AssignAuthority } from './decisions/assign-authority.action';
import { CloseAuthority } from './decisions/close-authority.action';
import { ReleaseHeldBack } from './decisions/release-held-back.action';
import { EnterAgreement } from './enter-agreement.action';
import { ImportAgreements } from './imports/import-agreements.action';
import { RecordPayments } from './imports/record-payments.action';
import { AmendOrganisation } from './organisations/amend-organisation.action';
import { EndSignatory } from './organisations/end-signatory.action';
import { EnterOrganisation } from './organisations/enter-organisation.action';
import { NameSignatory } from './organisations/name-signatory.action';
import { OrganisationReader } from './organisations/organisation.reader';
import { VerifySignatory } from './organisations/verify-signatory.action';

const OFFERED = [
  AgreementReader,
  AmendAgreement,
  AmendBudget,
  AmendOrganisation,
  AssignAuthority,
  AuthorityReader,
  BudgetReader,
  CloseAuthority,
  EndSignatory,
  EnterAgreement,
  EnterBudget,
  EnterOrganisation,
  ImportAgreements,
  NameSignatory,
  OrganisationReader,
  RecordPayments,
  ReleaseHeldBack,
  VerifySignatory,
];

@Module({ imports: [RecordModule, PeopleModule], providers: OFFERED, exports: OFFERED })
export class AgreementsModule {}
