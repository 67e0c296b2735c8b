import { CodeMessages } from './code-messages';
import { GoOnWithLetters } from './go-on-with-letters';
import { LetterTimes } from './letter-times';
import { ReplyMailContents } from './reply-mail-content';
import { SendLetterNotice } from './send-letter-notice';
import { SendReplyCode } from './send-reply-code';
import { SendReplyMail } from './send-reply-mail';

/** What is carried out for letters; codes have a lane of their own, because somebody waits for them. */
export const LETTER_HANDLERS = [
  GoOnWithLetters,
  LetterTimes,
  SendLetterNotice,
  SendReplyMail,
  SendReplyCode,
];

export const LETTER_JOB_PROVIDERS = [...LETTER_HANDLERS, CodeMessages, ReplyMailContents];
