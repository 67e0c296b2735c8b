import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../../platform/configuration';
import { Mailer, type Message } from '../../platform/mailer';
import { CONFIGURATION } from '../../platform/platform.module';
import { type OutboxItem } from '../../record/outbox-item';
import { NOTICE_KINDS, type Notice, noticeOf } from '../../workflow/notices/notice';
import { NoticeReader } from '../../workflow/notices/notice.reader';
import { type OutboxHandler } from '../outbox-handler';
import { addressOfPerson, asMailFault, messageId } from './mail-delivery';
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
      throw asMailFault(error);
    }
  }

  private async message(notice: Notice, id: string): Promise<Message> {
    const { recipient, facts } = await this.notices.one(notice);
    const { publicUrl, bodyName, demo } = this.configuration;
    const name = recipient.displayName;
    return {
      to: addressOfPerson(recipient, demo),
      ...this.written(noticeMail(notice, facts, { name, publicUrl, bodyName })),
      // Of the row, so that every try of it is the same message.
      messageId: messageId(id, publicUrl),
    };
  }
}
