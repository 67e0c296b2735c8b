import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to a message: nothing, and has it, or an SMTP reply code. */
export type Answer = { code: number; words: string } | undefined;

export interface MailServer {
  url: string;
  /** Every message taken, in order. */
  taken: ParsedMail[];
  /** The envelope's recipients of every message taken. */
  recipients: string[][];
  /** Every message whose text arrived, taken or not. */
  seen: ParsedMail[];
  /** Asked for each message; takes it where nothing is set. */
  answers: (() => Answer)[];
  close(): Promise<void>;
}

const fault = ({ code, words }: NonNullable<Answer>): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server on this machine. Addresses that begin with `unknown` are refused for ever. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const server = { taken: [], recipients: [], seen: [], answers: [] } as unknown as MailServer;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      done(address.startsWith('unknown') ? fault({ code: 550, words: 'No such user' }) : undefined);
    },
    onData(stream, { envelope }, done) {
      void (async () => {
        const mail = await simpleParser(await buffer(stream));
        server.seen.push(mail);
        const answer = server.answers.shift()?.();
        if (answer) return done(fault(answer));
        server.taken.push(mail);
        server.recipients.push(envelope.rcptTo.map(({ address }) => address));
        return done();
      })();
    },
  });
  smtp.on('error', () => undefined);
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  const { port: taken } = smtp.server.address() as AddressInfo;
  server.url = `smtp://127.0.0.1:${taken}`;
  server.close = () => new Promise((closed) => smtp.close(() => closed()));
  return server;
}
