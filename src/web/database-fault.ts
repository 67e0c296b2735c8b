import { type DatabaseUnreachable } from '../platform/postgres.adapter';

const SERVER = 'start PostgreSQL there, or set DATABASE_URL to another one';
const SIGN_IN = 'set user and password in DATABASE_URL, or let the server admit them';
const TLS =
  'have the server use TLS under a certificate that holds (sslrootcert names its root), ' +
  'or say sslmode=disable in DATABASE_URL';

/** SQLSTATE and network codes: what is wrong, and what helps. */
const BY_CODE: Record<string, [string, string]> = {
  ECONNREFUSED: ['does not answer', SERVER],
  EHOSTUNREACH: ['cannot be reached', SERVER],
  ENETUNREACH: ['cannot be reached', SERVER],
  ETIMEDOUT: ['does not answer in time', SERVER],
  ECONNRESET: ['ended the connection', SERVER],
  ENOTFOUND: ['has a host nobody knows', 'correct the host in DATABASE_URL'],
  EAI_AGAIN: ['has a host that cannot be looked up now', 'try again, or correct DATABASE_URL'],
  ENOENT: ['has a socket or an sslrootcert that is not there', 'correct its path in DATABASE_URL'],
  EACCES: ['may not be opened by this user', 'correct the path in DATABASE_URL'],
  '28P01': ['refuses user or password', SIGN_IN],
  '28000': ['refuses this user', SIGN_IN],
  '3D000': ['does not exist on that server', 'create it (createdb), or correct DATABASE_URL'],
  '42501': ['gives this user no right to make tables', 'make the user its owner'],
  '53300': ['has no connection left', 'raise max_connections there, or end other clients'],
  '57P03': ['is starting or stopping', 'try again in a moment'],
};

const BY_WORDS: [RegExp, [string, string]][] = [
  [/SSL|TLS|CERT|altnames/i, ['is not safely reached', TLS]],
  [/timeout|terminated/i, ['does not answer in time', SERVER]],
  [/password must be a string|no password/i, ['asks for a password', SIGN_IN]],
];

/** What keeps PostgreSQL from being opened, in one line without user and password. */
export function databaseFault({ place, code, cause }: DatabaseUnreachable): string {
  const words = cause instanceof Error ? cause.message : '';
  const [fault, remedy] = BY_CODE[code] ??
    BY_WORDS.find(([pattern]) => pattern.test(`${code} ${words}`))?.[1] ?? [
      `answers ${code || words}`,
      SERVER,
    ];
  return `The database at ${place} ${fault}: ${remedy}.`;
}
