import { Injectable } from '@nestjs/common';
import { LETTER_IN_FORCE, LETTER_LINK, LETTER_REMINDER } from '../../letters/letter-outbox';
import { MakeLetterLink } from '../../letters/reply/make-letter-link.action';
import { ReplyFiles } from '../../letters/reply/reply-files.reader';
import { type ReplyMailAsked } from '../../letters/reply/reply-mail';
import { ReplyRecipient } from '../../letters/reply/reply-recipient.reader';
import { type LetterToReply } from '../../letters/reply/reply-standing.facts';

/** A letter with whoever its mail goes to, and what goes with it. */
export interface ReplyMailContent {
  letter: LetterToReply;
  /** Of the link it holds. */
  token?: string;
  /** The whole letter. */
  file?: Buffer;
}

/** Each with a link of its own, made here. */
const WITH_LINK: readonly string[] = [LETTER_LINK, LETTER_REMINDER];

/** Gathers what a mail to a signatory tells; a link is made by it, and the one before ends. */
@Injectable()
export class ReplyMailContents {
  constructor(
    private readonly links: MakeLetterLink,
    private readonly recipients: ReplyRecipient,
    private readonly files: ReplyFiles,
  ) {}

  /** Undefined where there is nothing to be sent any more. @throws NotFound */
  async of({ kind, letter: id, issue }: ReplyMailAsked): Promise<ReplyMailContent | undefined> {
    if (WITH_LINK.includes(kind)) {
      const made = await this.links.run({ letter: id, issue });
      return made && { letter: made, token: made.token };
    }
    const letter = await this.recipients.of(id);
    if (kind !== LETTER_IN_FORCE) return { letter };
    return { letter, file: await this.files.bytes(letter) };
  }
}
