import { AdviseController } from './advise.controller';
import { AnswerObjectionController } from './answer-objection.controller';
import { ClearController } from './clear.controller';
import { ReturnController } from './return.controller';
import { SubmitController } from './submit.controller';
import { WithdrawController } from './withdraw.controller';

/** The acts of author, advisers and head of service, one a page. */
export const ACT_PAGES = [
  SubmitController,
  AdviseController,
  AnswerObjectionController,
  ClearController,
  ReturnController,
  WithdrawController,
];
