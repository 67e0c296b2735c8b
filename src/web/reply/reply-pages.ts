import { Acceptance } from './acceptance';
import { OtherReply } from './other-reply';
import { ReplyCodeController } from './reply-code.controller';
import { ReplyDocumentController } from './reply-document.controller';
import { ReplyEnds } from './reply-ends';
import { ReplyLetterController } from './reply-letter.controller';
import { ReplyLetterPage } from './reply-letter-page';
import { ReplyLinkController } from './reply-link.controller';
import { ReplyOtherwiseController } from './reply-otherwise.controller';
import { ReplyVisits } from './reply-visits';

/** Pages of a signatory. The link's stands last, or every other would be taken for a token. */
export const REPLY_PAGES = [
  ReplyCodeController,
  ReplyLetterController,
  ReplyDocumentController,
  ReplyOtherwiseController,
  ReplyLinkController,
];
export const REPLY_PAGE_PROVIDERS = [
  ReplyVisits,
  ReplyEnds,
  ReplyLetterPage,
  Acceptance,
  OtherReply,
];
