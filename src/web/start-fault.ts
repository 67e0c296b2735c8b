import { type Configuration, type DatabaseConfiguration } from '../platform/configuration';
import { WrongDatabase } from '../platform/database-kind.adapter';
import { databasePlace } from '../platform/database-url';
import { DatabaseUnreachable } from '../platform/postgres.adapter';
import { databaseFault } from './database-fault';

const UNUSABLE: Record<string, string> = {
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'has no space left',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
  SQLITE_CANTOPEN: 'may not be written by this user',
  SQLITE_READONLY: 'may not be written by this user',
  SQLITE_NOTADB: 'holds a decision-papers.sqlite that is no database',
  SQLITE_CORRUPT: 'holds a decision-papers.sqlite that is damaged',
  SQLITE_BUSY: 'is in use by another process of this service',
  SQLITE_FULL: 'has no space left',
};

function wrongDatabase({ is }: WrongDatabase, configuration: DatabaseConfiguration): string {
  const whose = is === 'demo' ? 'a demonstration’s' : 'the service’s own';
  const { databaseUrl: url, dataDirectory } = configuration;
  return url === undefined
    ? `The data folder ${dataDirectory} holds ${whose} database: set DATA_DIR to another one.`
    : `The database at ${databasePlace(url)} is ${whose}: set DATABASE_URL to another one.`;
}

interface CodedError {
  code?: string;
  syscall?: string;
  path?: string;
  driverError?: { code?: string };
}

type Listening = Partial<Pick<Configuration, 'host' | 'port'>>;

function listenFault(code: string, { host, port }: Listening): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop what listens there, or set PORT to another one.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used by this user: set PORT above 1023.`;
  }
  return `HOST ${host} is no address of this machine.`;
}

/** A file of the package that is missing is no fault of the data folder or of one it stands in. */
const isNowhere = (code: string, path: string, folder: string): boolean =>
  code === 'ENOENT' && path !== '' && (path.startsWith(folder) || folder.startsWith(path));

function folderFault({ code = '', path = '' }: CodedError, folder: string): string | undefined {
  const unusable = isNowhere(code, path, folder) ? 'cannot be made there' : UNUSABLE[code];
  return unusable && `The data folder ${folder} ${unusable}: set DATA_DIR to another one.`;
}

/**
 * What keeps the service from starting, in one line a person can act on; undefined for what nobody
 * foresaw.
 */
export function startFault(
  error: unknown,
  configuration: DatabaseConfiguration & Listening,
): string | undefined {
  if (error instanceof DatabaseUnreachable) return databaseFault(error);
  if (error instanceof WrongDatabase) return wrongDatabase(error, configuration);
  const { code: own, syscall = '', path, driverError } = Object(error) as CodedError;
  const code = own ?? driverError?.code ?? '';
  if (['listen', 'getaddrinfo'].includes(syscall)) return listenFault(code, configuration);
  return folderFault({ code, path }, configuration.dataDirectory);
}
