import { AgreementsController } from './agreements.controller';
import { BudgetsController } from './budgets/budgets.controller';
import { ChangeBudgetController } from './budgets/change-budget.controller';
import { NewBudgetController } from './budgets/new-budget.controller';
import { ChangeAgreementController } from './change-agreement.controller';
import { DecisionController } from './decisions/decision.controller';
import { DecisionPage } from './decisions/decision-page';
import { ReleaseController } from './decisions/release.controller';
import { AgreementFormPage } from './forms/agreement-form-page';
import { ImportAgreementsController } from './imports/import-agreements.controller';
import { ImportPaymentsController } from './imports/import-payments.controller';
import { NewAgreementController } from './new-agreement.controller';
import { OrganisationFormController } from './organisations/organisation-form.controller';
import { OrganisationPage } from './organisations/organisation-page';
import { OrganisationsController } from './organisations/organisations.controller';
import { SignatoryController } from './organisations/signatory.controller';
import { PaymentsController } from './payments.controller';

/** Pages of agreements. What has a word of its own stands before `:reference`, which takes any. */
export const AGREEMENT_PAGES = [
  NewAgreementController,
  ImportAgreementsController,
  ImportPaymentsController,
  NewBudgetController,
  ChangeBudgetController,
  BudgetsController,
  DecisionController,
  ReleaseController,
  ChangeAgreementController,
  PaymentsController,
  AgreementsController,
  OrganisationFormController,
  OrganisationsController,
  SignatoryController,
];

export const AGREEMENT_PAGE_PROVIDERS = [AgreementFormPage, DecisionPage, OrganisationPage];
