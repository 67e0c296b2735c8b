import { join } from 'node:path';
import { type DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/migrations';
import { ENTITIES } from './entities';
import { type DatabaseConfiguration } from './platform/configuration';
import { openDatabase } from './platform/database.adapter';

export const DATABASE_FILE = 'decision-papers.sqlite';

/**
 * Opens the configured database with its tables as the last start of the service left them.
 * @throws DatabaseUnreachable for a PostgreSQL that cannot be opened; what the file system and SQLite
 * throw for a data folder that cannot be used.
 */
export function openConfigured(
  { dataDirectory, databaseUrl: url }: DatabaseConfiguration,
  { readonly = false } = {},
): Promise<DataSource> {
  const file = join(dataDirectory, DATABASE_FILE);
  return openDatabase({ file, url, readonly, entities: ENTITIES, migrations: MIGRATIONS });
}
