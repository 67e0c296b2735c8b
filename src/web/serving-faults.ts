import { type DataSource } from 'typeorm';
import { openConfigured } from '../configured-database.adapter';
import { AccountReader } from '../people/account.reader';
import { RealClock } from '../platform/clock';
import { type DatabaseConfiguration } from '../platform/configuration';
import { databaseCode, isMissingTable } from '../platform/database-error';
import { isDemo, WrongDatabase } from '../platform/database-kind.adapter';
import { startFault } from './start-fault';

const NOBODY =
  'Nobody administers the service: make the first administrator with npm run -s cli -- admin create --name NAME';

/** What keeps the database from being served, in words; empty where nothing does. */
export async function databaseFaults(
  dataSource: DataSource,
  configuration: DatabaseConfiguration,
): Promise<string[]> {
  if (await isDemo(dataSource)) return [startFault(new WrongDatabase('demo'), configuration) ?? ''];
  const people = await new AccountReader(dataSource, new RealClock()).all();
  return people.some(({ administrator, disabled }) => administrator && !disabled) ? [] : [NOBODY];
}

const isEmpty = (error: unknown): boolean =>
  databaseCode(error) === 'SQLITE_CANTOPEN' || isMissingTable(error);

/**
 * The same of a database nobody has opened yet, which is only read. One that cannot be read as it is
 * has no fault yet: opening it says why.
 */
export async function unopenedFaults(configuration: DatabaseConfiguration): Promise<string[]> {
  let dataSource: DataSource | undefined;
  try {
    dataSource = await openConfigured(configuration, { readonly: true });
    return await databaseFaults(dataSource, configuration);
  } catch (error) {
    return isEmpty(error) ? [NOBODY] : [];
  } finally {
    await dataSource?.destroy();
  }
}
