import { Inject, Injectable } from '@nestjs/common';
import { formatDate } from '../../kernel/local-date';
import {
  LETTER_ANSWERED,
  LETTER_IN_FORCE,
  LETTER_LINK,
  LETTER_REMINDER,
} from '../../letters/letter-outbox';
import { lastAnswer } from '../../letters/reply/last-answer';
import {
  LETTER_ACCEPTED,
  replyMailAsked,
  type ReplyMailAsked,
} from '../../letters/reply/reply-mail';
import { type LetterToReply } from '../../letters/reply/reply-standing.facts';
import { type Configuration } from '../../platform/configuration';
import { Mailer, type Message } from '../../platform/mailer';
import { CONFIGURATION } from '../../platform/platform.module';
import { type OutboxItem } from '../../record/outbox-item';
import { asMailFault, messageId } from '../mail/mail-delivery';
import { mailTemplates } from '../mail/mail-templates';
import { type OutboxHandler } from '../outbox-handler';
import { type ReplyMailContent, ReplyMailContents } from './reply-mail-content';

const MINUTE = 60_000;
const TEMPLATES = {
  [LETTER_LINK]: 'letter-link',
  [LETTER_REMINDER]: 'letter-reminder',
  [LETTER_ACCEPTED]: 'letter-accepted',
  [LETTER_ANSWERED]: 'letter-answered',
  [LETTER_IN_FORCE]: 'letter-in-force',
} as const;
type Kind = keyof typeof TEMPLATES;

/** Sends the signatory of a letter its mail; a link stands in the mail alone. */
@Injectable()
export class SendReplyMail implements OutboxHandler {
  readonly kinds = Object.keys(TEMPLATES);
  /** With pauses of an hour at most: about four days of a server that is down. */
  readonly mostTries = 100;
  readonly longest = 2 * MINUTE;
  private readonly write = mailTemplates(Object.values(TEMPLATES));

  constructor(
    private readonly mailer: Mailer,
    private readonly contents: ReplyMailContents,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async run(item: OutboxItem): Promise<void> {
    try {
      const message = await this.message(replyMailAsked(item), item);
      if (message) await this.mailer.send(message);
    } catch (error) {
      throw asMailFault(error);
    }
  }

  /** Undefined where there is nothing to be sent any more. */
  private async message(
    asked: ReplyMailAsked,
    { id, tries }: OutboxItem,
  ): Promise<Message | undefined> {
    const content = await this.contents.of(asked);
    if (!content?.letter.signatory) return undefined;
    const { letter, file } = content;
    return {
      to: content.letter.signatory.email,
      ...this.write(TEMPLATES[asked.kind as Kind], this.words(content)),
      ...(file && { attachment: attached(letter, file) }),
      // Every try has a link of its own, so it is another message.
      messageId: messageId(`${id}.${tries}`, this.configuration.publicUrl),
    };
  }

  private words({ letter: { found, signatory }, token }: ReplyMailContent): Record<string, string> {
    const { basis, passage } = found;
    const { replyBy } = passage.terms;
    const { publicUrl, bodyName } = this.configuration;
    return {
      name: signatory?.name ?? '',
      number: basis.number,
      recipient: basis.recipient.name,
      project: basis.agreement.project,
      replyBy: replyBy === undefined ? '' : formatDate(replyBy),
      because: lastAnswer(passage) ?? '',
      address: token === undefined ? '' : `${publicUrl}/reply/${token}`,
      bodyName,
    };
  }
}

const attached = ({ found: { basis } }: LetterToReply, bytes: Buffer) => ({
  name: `letter-${basis.number}.pdf`,
  mediaType: 'application/pdf',
  bytes,
});
