import { AgreementsApiController } from './agreements-api.controller';
import { AuthorityActsApiController } from './authority-acts-api.controller';
import { AuthorityApiController } from './authority-api.controller';
import { BudgetsApiController } from './budgets-api.controller';
import { OrganisationsApiController } from './organisations-api.controller';
import { PaymentsApiController } from './payments-api.controller';
import { SignatoriesApiController } from './signatories-api.controller';

export const AGREEMENT_RESOURCES = [
  AgreementsApiController,
  AuthorityActsApiController,
  AuthorityApiController,
  BudgetsApiController,
  OrganisationsApiController,
  PaymentsApiController,
  SignatoriesApiController,
];
