import { Inject, Injectable } from '@nestjs/common';
import { type CodeMade } from '../../letters/reply/make-reply-code.action';
import { type Configuration } from '../../platform/configuration';
import { Mailer } from '../../platform/mailer';
import { CONFIGURATION } from '../../platform/platform.module';
import { TextSender } from '../../platform/text-sender';
import { messageId } from '../mail/mail-delivery';
import { mailTemplates } from '../mail/mail-templates';

/** Words a code and hands it over: as a text message, or by e-mail where that was allowed. */
@Injectable()
export class CodeMessages {
  private readonly write = mailTemplates(['letter-code', 'letter-code-text']);

  constructor(
    private readonly mailer: Mailer,
    private readonly texts: TextSender,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** @throws MessageRefused, Unavailable */
  send({ code, number, channel: { by, to } }: CodeMade, id: string): Promise<void> {
    const { publicUrl, bodyName, bodyShortName = bodyName } = this.configuration;
    const words = { code, number, bodyName, bodyShortName };
    if (by === 'text') {
      const { text } = this.write('letter-code-text', words);
      return this.texts.send({ to, text: text.trim(), id });
    }
    const written = this.write('letter-code', words);
    return this.mailer.send({ to, ...written, messageId: messageId(id, publicUrl) });
  }
}
