import { DecisionController } from './decision.controller';
import { KeysController } from './keys.controller';
import { RegisterController } from './register.controller';
import { SeenDecisions } from './seen-decisions';
import { VerifyController } from './verify.controller';

/** Pages for anybody. `decisions/data` stands before `decisions/:ref`, or it would be taken for one. */
export const REGISTER_PAGES = [
  RegisterController,
  DecisionController,
  VerifyController,
  KeysController,
];

export const REGISTER_PAGE_PROVIDERS = [SeenDecisions];
