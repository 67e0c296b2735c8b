import { DecisionController } from './decision.controller';
import { RegisterController } from './register.controller';
import { VerifyController } from './verify.controller';

/** Pages for anybody. `decisions/data` stands before `decisions/:ref`, or it would be taken for one. */
export const REGISTER_PAGES = [RegisterController, DecisionController, VerifyController];
