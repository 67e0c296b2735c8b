import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors';
import { type Person } from '../../people/person';
import { type Configuration } from '../../platform/configuration';
import { isMailAddress } from '../../platform/mail-address';
import { Mailer, MessageRefused, type Message } from '../../platform/mailer';
import { CONFIGURATION } from '../../platform/platform.module';
import { NoUseRetrying, type OutboxItem } from '../../record/outbox-item';
import { NOTICE_KINDS, type Notice, noticeOf } from '../../workflow/notices/notice';
import { NoticeReader } from '../../workflow/notices/notice.reader';
import { type OutboxHandler } from '../outbox-handler';
import { readMailTemplates } from './mail-templates';
import { noticeMail } from './notice-mail';

const MINUTE = 60_000;

/** Sends notices of papers, each as one message to one person. */
@Injectable()
export class SendNotice implements OutboxHandler {
  readonly kinds = NOTICE_KINDS;
  /** With pauses of an hour at most: about four days of a server that is down. */
  readonly mostTries = 100;
  readonly longest = 2 * MINUTE;
  private readonly written = readMailTemplates();

  constructor(
    private readonly mailer: Mailer,
    private readonly notices: NoticeReader,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async run(item: OutboxItem): Promise<void> {
    const notice = noticeOf(item);
    try {
      await this.mailer.send(await this.message(notice, item.id));
    } catch (error) {
      const hopeless = error instanceof MessageRefused || error instanceof NotFound;
      throw hopeless ? new NoUseRetrying(error.message) : error;
    }
  }

  private async message(notice: Notice, id: string): Promise<Message> {
    const { recipient, facts } = await this.notices.one(notice);
    const { publicUrl, bodyName } = this.configuration;
    const name = recipient.displayName;
    return {
      to: this.addressOf(recipient),
      ...this.written(noticeMail(notice, facts, { name, publicUrl, bodyName })),
      // Of the row, so that every try of it is the same message.
      messageId: `<${id}@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}>`,
    };
  }

  /** The name a person signs in with is their address; a demonstration's people have none. */
  private addressOf({ signInName, disabled }: Person): string {
    if (disabled) throw new NoUseRetrying('the account is closed');
    if (isMailAddress(signInName)) return signInName;
    if (this.configuration.demo) return `${signInName}@demonstration.invalid`;
    throw new NoUseRetrying('the account’s sign-in name is no e-mail address');
  }
}
