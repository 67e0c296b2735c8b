import { Injectable } from '@nestjs/common';
import { MakeReplyCode } from '../../letters/reply/make-reply-code.action';
import { LETTER_CODE, replyMailAsked } from '../../letters/reply/reply-mail';
import { type OutboxItem } from '../../record/outbox-item';
import { asMailFault } from '../mail/mail-delivery';
import { type OutboxHandler } from '../outbox-handler';
import { CodeMessages } from './code-messages';

const MINUTE = 60_000;

/** Makes the code of a browser and sends it. */
@Injectable()
export class SendReplyCode implements OutboxHandler {
  readonly kinds = [LETTER_CODE];
  /** Whoever waits for it asks again sooner than a server recovers. */
  readonly mostTries = 4;
  readonly longest = MINUTE;

  constructor(
    private readonly codes: MakeReplyCode,
    private readonly messages: CodeMessages,
  ) {}

  async run(item: OutboxItem): Promise<void> {
    const made = await this.codes.run(replyMailAsked(item).session);
    if (!made) return;
    try {
      // Every try has a code of its own, so it is another message.
      await this.messages.send(made, `${item.id}.${item.tries}`);
    } catch (error) {
      throw asMailFault(error);
    }
  }
}
