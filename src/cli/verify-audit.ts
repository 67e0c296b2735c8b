import { type DataSource } from 'typeorm';
import { openConfigured } from '../configured-database.adapter';
import { type DatabaseConfiguration, readDatabaseConfiguration } from '../platform/configuration';
import { databaseCode, isMissingTable } from '../platform/database-error';
import { type ChainFault } from '../record/audit-chain-check';
import { chainFaultWords } from '../record/audit-chain-check.words';
import { AuditReader } from '../record/audit.reader';
import { startFault } from '../web/start-fault';
import { readArguments } from './arguments';
import { BadInput, type Command } from './command';

const USAGE = 'audit verify [--json]';
const OPTIONS = { json: { type: 'boolean' } } as const;

const NEVER_STARTED = 'The database has no audit record: the service was never started on it.';

/**
 * Walks the whole audit chain of the configured database (DATA_DIR or DATABASE_URL) beside a running
 * service and names the first entry that is not as it was written. Exit: 0 it holds, 1 it does not,
 * 2 the call is wrong or there is no such database.
 */
export const verifyAudit: Command = async (args, terminal) => {
  const { files, values } = readArguments(args, OPTIONS, USAGE);
  if (files.join(' ') !== 'verify') throw new BadInput([`usage: decision-papers ${USAGE}`]);
  const dataSource = await open();
  try {
    const reader = new AuditReader(dataSource);
    const fault = await reader.verify();
    const entries = await reader.count();
    if (values.json) terminal.out(JSON.stringify({ holds: !fault, entries, ...fault }));
    else terminal.out(fault ? said(fault) : `The audit record holds: ${entries} entries.`);
    return fault ? 1 : 0;
  } catch (error) {
    throw isMissingTable(error) ? new BadInput([NEVER_STARTED]) : error;
  } finally {
    await dataSource.destroy();
  }
};

const said = (found: ChainFault): string =>
  `The audit record does NOT hold: ${chainFaultWords(found)} [${found.fault}].`;

async function open(): Promise<DataSource> {
  const read = readDatabaseConfiguration(process.env);
  if ('faults' in read) throw new BadInput(read.faults);
  try {
    return await openConfigured(read.configuration, { readonly: true });
  } catch (error) {
    throw unopened(error, read.configuration);
  }
}

function unopened(error: unknown, configuration: DatabaseConfiguration): unknown {
  // A reader makes no database where there is none.
  if (databaseCode(error) === 'SQLITE_CANTOPEN') {
    const folder = configuration.dataDirectory;
    return new BadInput([
      `There is no database in ${folder} to read: set DATA_DIR, or DATABASE_URL.`,
    ]);
  }
  const line = startFault(error, configuration);
  return line === undefined ? error : new BadInput([line]);
}
