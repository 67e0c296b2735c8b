import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { Unavailable } from '../../../src/kernel/errors';
import { FileMailer, openMailer, SmtpMailer } from '../../../src/platform/mail.adapter';
import { MessageRefused } from '../../../src/platform/mailer';
import { CONFIGURATION } from '../../web/test-service';
import { type MailServer, startMailServer } from '../mail-server';
import { temporaryFolder } from '../temporary-folder';

const clock = { now: () => new Date('2024-03-18T10:14:00Z') };
const FROM = 'papers@example.org';
const MESSAGE = {
  to: 'officer@example.org',
  subject: 'Paper 412 – £480,000',
  text: 'Hello,\n\nIt is your turn.\n',
  messageId: '<one@example.org>',
};

describe('mail through a server', () => {
  let server: MailServer;
  let mailer: SmtpMailer;
  beforeEach(async () => {
    server = await startMailServer();
    mailer = new SmtpMailer(server.url, FROM, clock);
  });
  afterEach(() => server.close());

  it('arrives as it was written, from us and to one address', async () => {
    await mailer.send(MESSAGE);
    const [mail] = server.taken;
    expect(mail).toMatchObject({
      subject: MESSAGE.subject,
      text: MESSAGE.text,
      messageId: MESSAGE.messageId,
      date: clock.now(),
      from: { text: FROM },
      to: { text: MESSAGE.to },
    });
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(server.recipients).toEqual([[MESSAGE.to]]);
  });

  it('has the same Message-ID when the first try is put off with 451', async () => {
    server.answers.push(() => ({ code: 451, words: 'Try again later' }));
    await expect(mailer.send(MESSAGE)).rejects.toThrow(Unavailable);
    await mailer.send(MESSAGE);
    expect(server.seen.map(({ messageId }) => messageId)).toEqual([
      MESSAGE.messageId,
      MESSAGE.messageId,
    ]);
    expect(server.taken).toHaveLength(1);
  });

  it('is refused for ever where the server knows no such address or will not have the text', async () => {
    const unknown = { ...MESSAGE, to: 'unknown@example.org' };
    await expect(mailer.send(unknown)).rejects.toThrow(MessageRefused);
    server.answers.push(() => ({ code: 554, words: 'Not here' }));
    await expect(mailer.send(MESSAGE)).rejects.toThrow(MessageRefused);
    expect(server.taken).toEqual([]);
  });

  it('takes no further recipient or header out of an address or a subject', async () => {
    await mailer.send({ ...MESSAGE, subject: 'Paper 1\r\nBcc: other@example.org' });
    expect(server.taken[0]!.subject).toBe('Paper 1 Bcc: other@example.org');
    const two = { ...MESSAGE, to: 'officer@example.org, other@example.org' };
    await expect(mailer.send(two)).rejects.toThrow(MessageRefused);
    expect(server.recipients).toEqual([[MESSAGE.to]]);
  });

  it('may go later where there is no server', async () => {
    await server.close();
    await expect(mailer.send(MESSAGE)).rejects.toThrow(Unavailable);
    server = await startMailServer();
  });

  it('does not go to another machine without TLS', async () => {
    const there = await startPlainServer();
    const elsewhere = new SmtpMailer(there.url, FROM, clock);
    await expect(elsewhere.send(MESSAGE)).rejects.toThrow(/STARTTLS/);
    await there.close();
  });
});

/** Speaks just enough SMTP to offer no STARTTLS, under an address that could be another machine's. */
async function startPlainServer() {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 plain\r\n');
    socket.on('data', (line) => {
      socket.write(String(line).startsWith('EHLO') ? '250 plain\r\n' : '502 no\r\n');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.3', listening));
  const { port } = server.address() as { port: number };
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.3:${port}`, close };
}

describe('mail of a demonstration', () => {
  it('is a file a message, whole and for its owner alone', async () => {
    const root = temporaryFolder();
    const configuration = { ...CONFIGURATION, dataDirectory: root.path, demo: true };
    const mailer = openMailer(configuration, clock);
    expect(mailer).toBeInstanceOf(FileMailer);
    await mailer.send(MESSAGE);
    await mailer.send({ ...MESSAGE, to: '../../etc/passwd', messageId: '<two@example.org>' });
    await mailer.send({ ...MESSAGE, messageId: '<three@example.org>' });
    const folder = join(root.path, 'mail');
    const files = readdirSync(folder).sort();
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(file).toMatch(/^2024-03-18T10-14-00\.000Z-[\w@.-]+-[0-9a-f]{8}\.eml$/);
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    }
    const first = files.find((file) => file.includes('officer@example.org'))!;
    expect(await simpleParser(readFileSync(join(folder, first)))).toMatchObject({
      subject: MESSAGE.subject,
      text: MESSAGE.text,
      to: { text: MESSAGE.to },
    });
    root.remove();
  });

  it('goes through a server where one is configured', () => {
    const smtpUrl = 'smtp://127.0.0.1:25';
    expect(openMailer({ ...CONFIGURATION, smtpUrl }, clock)).toBeInstanceOf(SmtpMailer);
  });
});
