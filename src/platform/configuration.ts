import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { databaseUrl } from './database-url';
import { isMailAddress } from './mail-address';
import {
  Environment,
  line,
  longEnough,
  portNumber,
  runningNumber,
  yesOrNo,
  type Read,
} from './environment';

/** All that can be set from outside; read once, at start. Nothing else reads the environment. */
export interface Configuration {
  port: number;
  host: string;
  /** Absolute folder of the SQLite database, the stored files and the generated secret. */
  dataDirectory: string;
  /** Of PostgreSQL, as `databaseUrl` takes it; absent: a SQLite file in the data folder. Never shown. */
  databaseUrl?: string;
  /** A demonstration: example papers, its own clock, generated passwords and secret. */
  demo: boolean;
  /** Absent only in a demonstration, which makes and keeps its own. */
  sessionSecret: string | undefined;
  bodyName: string;
  /** What the body is called for short, `MOPAC`; absent: it is called by its name. */
  bodyShortName?: string;
  /** The first number of the series of decisions, where it does not begin at 1. */
  firstDecision?: number;
  /** What a browser calls the service, without a path: `https://papers.example.org`. */
  publicUrl: string;
  /** Addresses whose X-Forwarded-For is believed; none by default. */
  trustedProxies: string[];
  /** Where mail is handed over; absent only in a demonstration, which writes its mail to files. */
  smtpUrl: string | undefined;
  /** The address mail is sent from. */
  mailFrom: string;
}

const HOST_PATTERN = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const SHORTEST_SECRET = 32;
/** RFC 2606 keeps `.invalid` out of use: nothing can come of an answer. */
const DEMO_SENDER = 'decision-papers@demonstration.invalid';

function hostName(text: string): Read<string> {
  const valid = isIP(text) !== 0 || HOST_PATTERN.test(text);
  return valid ? { value: text } : { expected: 'a host name or an IP address to listen on' };
}

function origin(text: string): Read<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (web && url.href === `${url.origin}/`) return { value: url.origin };
  return { expected: 'an http or https address without a path, as https://papers.example.org' };
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}

function addressRanges(text: string): Read<string[]> {
  const ranges = text.split(',').map((range) => range.trim());
  if (ranges.every(isAddressRange)) return { value: ranges };
  return { expected: 'IP addresses or ranges divided by commas, as 10.0.0.1, 192.168.0.0/16' };
}

function mailServer(text: string): Read<string> {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol === 'smtp:' || protocol === 'smtps:') return { value: text };
  return { expected: 'an smtps or smtp address, as smtps://user:password@mail.example.org' };
}

function mailAddress(text: string): Read<string> {
  if (isMailAddress(text)) return { value: text };
  return { expected: 'an e-mail address, as decision-papers@example.org' };
}

const urlOf = (host: string, port: number): string =>
  `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;

/** Where the rows are, for whoever opens the database and nothing else. */
export type DatabaseConfiguration = Pick<Configuration, 'dataDirectory' | 'databaseUrl'>;

const database = (from: Environment, workingFolder: string): DatabaseConfiguration => ({
  dataDirectory: resolve(
    workingFolder,
    from.read({ name: 'DATA_DIR', fallback: 'data', read: line(4096) }) ?? '',
  ),
  databaseUrl: from.read<string | undefined>({
    name: 'DATABASE_URL',
    fallback: undefined,
    secret: true,
    read: databaseUrl,
  }),
});

/** The same two variables alone, for a command that needs no secret of the service. */
export function readDatabaseConfiguration(
  env: Record<string, string | undefined>,
  workingFolder: string = process.cwd(),
): { configuration: DatabaseConfiguration } | { faults: string[] } {
  const from = new Environment(env);
  const configuration = database(from, workingFolder);
  return from.faults.length > 0 ? { faults: from.faults } : { configuration };
}

/**
 * Reads the whole configuration, or tells every fault at once: one line each, with the variable, the
 * value seen (never a secret's) and what is expected.
 */
export function readConfiguration(
  env: Record<string, string | undefined>,
  workingFolder: string = process.cwd(),
): { configuration: Configuration } | { faults: string[] } {
  const from = new Environment(env);
  const port = from.read({ name: 'PORT', fallback: 3000, read: portNumber });
  const host = from.read({ name: 'HOST', fallback: '127.0.0.1', read: hostName });
  const demo = from.read({ name: 'DEMO', fallback: false, read: yesOrNo });
  const secret = { name: 'SESSION_SECRET', secret: true, read: longEnough(SHORTEST_SECRET) };
  const smtp = { name: 'SMTP_URL', secret: true, read: mailServer };
  const sender = { name: 'MAIL_FROM', read: mailAddress };
  const configuration: Configuration = {
    port,
    host,
    demo,
    ...database(from, workingFolder),
    sessionSecret: from.read<string | undefined>(
      demo ? { ...secret, fallback: undefined } : secret,
    ),
    bodyName: from.read({ name: 'BODY_NAME', fallback: 'Police and crime body', read: line(100) }),
    bodyShortName: from.read<string | undefined>({
      name: 'BODY_SHORT_NAME',
      fallback: undefined,
      read: line(20),
    }),
    firstDecision: from.read({ name: 'FIRST_DECISION', fallback: 1, read: runningNumber }),
    publicUrl: from.read({ name: 'PUBLIC_URL', fallback: urlOf(host, port), read: origin }),
    trustedProxies: from.read({ name: 'TRUSTED_PROXIES', fallback: [], read: addressRanges }),
    smtpUrl: from.read<string | undefined>(demo ? { ...smtp, fallback: undefined } : smtp),
    mailFrom: from.read(demo ? { ...sender, fallback: DEMO_SENDER } : sender),
  };
  return from.faults.length > 0 ? { faults: from.faults } : { configuration };
}
