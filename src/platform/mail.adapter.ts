import { createHash } from 'node:crypto';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { Unavailable } from '../kernel/errors';
import { type Clock } from './clock';
import { type Configuration } from './configuration';
import { makeFolder, writeWhole } from './files.adapter';
import { isMailAddress } from './mail-address';
import { Mailer, MessageRefused, type Message } from './mailer';

const SECONDS = 1000;
/** The longest silence of a server; a dead one is given up well within the lease of the row. */
const PATIENCE = {
  connectionTimeout: 10 * SECONDS,
  greetingTimeout: 10 * SECONDS,
  socketTimeout: 20 * SECONDS,
  dnsTimeout: 10 * SECONDS,
};
/** A message is text of ours: nothing of it names a file or an address to fetch. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true };
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const attached = ({ name, mediaType, bytes }: NonNullable<Message['attachment']>) => ({
  filename: name,
  contentType: mediaType,
  content: bytes,
});

function mailOf({ to, subject, text, messageId, attachment }: Message, from: string, date: Date) {
  return {
    // As objects, because as text they would be read as lists of addresses.
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject: oneLine(subject),
    text,
    ...(attachment && { attachments: [attached(attachment)] }),
    messageId,
    date,
    // RFC 3834: nobody's absence is answered to us.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...CLOSED,
  } satisfies SendMailOptions;
}

interface SmtpError {
  message: string;
  code?: string;
  responseCode?: number;
}

/** RFC 5321 §4.2.1: 5yz is for ever. Only of the message itself: a wrong password is put right. */
const isForEver = ({ code, responseCode = 0 }: SmtpError): boolean =>
  responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');

/** Hands messages to a server. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  /** @param url `smtps:` for TLS from the start; `smtp:` insists on STARTTLS but to this machine. */
  constructor(
    url: string,
    private readonly from: string,
    private readonly clock: Clock,
  ) {
    super();
    const { protocol, hostname } = new URL(url);
    const requireTLS = protocol === 'smtp:' && !THIS_MACHINE.has(hostname);
    this.transport = nodemailer.createTransport({ url, requireTLS, ...PATIENCE });
  }

  async send(message: Message): Promise<void> {
    if (!isMailAddress(message.to)) throw new MessageRefused('not an e-mail address');
    try {
      await this.transport.sendMail(mailOf(message, this.from, this.clock.now()));
    } catch (thrown) {
      const error = thrown as SmtpError;
      if (isForEver(error)) throw new MessageRefused(error.message);
      throw new Unavailable(`the mail server (${error.message})`);
    }
  }
}

const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** Letters and figures of an address; whatever else could mean something in a path becomes `_`. */
const inFileName = (address: string): string => address.replace(/[^a-z0-9@.-]/gi, '_').slice(0, 80);

/** Writes each message to a file of its own, `<time>-<to>-<mark>.eml`: the demonstration's mail. */
export class FileMailer extends Mailer {
  private readonly composer = nodemailer.createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(message: Message): Promise<void> {
    const now = this.clock.now();
    const composed = await this.composer.sendMail(mailOf(message, this.from, now));
    // Two messages to one person in the same instant are two files.
    const mark = createHash('sha256').update(message.messageId).digest('hex').slice(0, 8);
    const time = now.toISOString().replaceAll(':', '-');
    const path = join(this.folder, `${time}-${inFileName(message.to)}-${mark}.eml`);
    await makeFolder(this.folder, { mode: OWNER_ONLY.folder });
    await writeWhole(path, composed.message as Buffer, { mode: OWNER_ONLY.file });
  }
}

export const MAIL_FOLDER = 'mail';

/** Through the configured server; only a demonstration has none, and keeps its mail as files. */
export function openMailer(
  { smtpUrl, mailFrom, dataDirectory }: Configuration,
  clock: Clock,
): Mailer {
  return smtpUrl === undefined
    ? new FileMailer(join(dataDirectory, MAIL_FOLDER), mailFrom, clock)
    : new SmtpMailer(smtpUrl, mailFrom, clock);
}
