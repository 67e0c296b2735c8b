import { AcceptLetter } from './accept-letter.action';
import { AllowOneChannel } from './allow-one-channel.action';
import { AskAboutLetter } from './ask-about-letter.action';
import { AskForCode } from './ask-for-code.action';
import { DeclineLetter } from './decline-letter.action';
import { KeepReplyTyped } from './keep-reply-typed.action';
import { MakeLetterLink } from './make-letter-link.action';
import { MakeReplyCode } from './make-reply-code.action';
import { OpenReplyLink } from './open-reply-link.action';
import { ProveByCode } from './prove-by-code.action';
import { ReplyFiles } from './reply-files.reader';
import { ReplyReader } from './reply.reader';
import { ReplyRecipient } from './reply-recipient.reader';
import { ReplyStanding } from './reply-standing.facts';
import { SealingFacts } from './sealing.facts';

/** What pages and jobs of a signatory's reply are given. */
export const REPLY_OFFERED = [
  AcceptLetter,
  AllowOneChannel,
  AskAboutLetter,
  AskForCode,
  DeclineLetter,
  KeepReplyTyped,
  MakeLetterLink,
  MakeReplyCode,
  OpenReplyLink,
  ProveByCode,
  ReplyFiles,
  ReplyReader,
  ReplyRecipient,
];

export const REPLY_PROVIDERS = [...REPLY_OFFERED, ReplyStanding, SealingFacts];
