import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Clock } from './clock';
import { type Configuration } from './configuration';
import { makeFolder, writeWhole } from './files.adapter';
import { MAIL_FOLDER } from './mail.adapter';
import { MessageRefused } from './mailer';
import { isMobileNumber, type TextMessage, TextSender } from './text-sender';

const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** Writes each message beside the demonstration's mail, `<time>-text-<number>-<mark>.txt`. */
export class FileTextSender extends TextSender {
  readonly isSetUp = true;

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ to, text, id }: TextMessage): Promise<void> {
    if (!isMobileNumber(to)) throw new MessageRefused('not a mobile number');
    const time = this.clock.now().toISOString().replaceAll(':', '-');
    const mark = createHash('sha256').update(id).digest('hex').slice(0, 8);
    const path = join(this.folder, `${time}-text-${to.replace(/\D/g, '')}-${mark}.txt`);
    await makeFolder(this.folder, { mode: OWNER_ONLY.folder });
    await writeWhole(path, `To: ${to}\n\n${text}\n`, { mode: OWNER_ONLY.file });
  }
}

/** No file takes the place of a phone where letters bind somebody. */
class NoTextSender extends TextSender {
  readonly isSetUp = false;

  send(): Promise<void> {
    return Promise.reject(new MessageRefused('no way to send text messages is set up'));
  }
}

/** Only a demonstration writes its codes to files. */
export const openTextSender = (
  { demo, dataDirectory }: Pick<Configuration, 'demo' | 'dataDirectory'>,
  clock: Clock,
): TextSender =>
  demo ? new FileTextSender(join(dataDirectory, MAIL_FOLDER), clock) : new NoTextSender();
