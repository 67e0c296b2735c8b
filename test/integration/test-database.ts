import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations';
import { ENTITIES } from '../../src/entities';
import { migrate, openDatabase } from '../../src/platform/database.adapter';
import { temporaryFolder } from './temporary-folder';
import { postgresDatabase, SERVER_URL } from './test-postgres';

export { ENTITIES };

/** What the tests of this run stand on: PostgreSQL where DATABASE_URL is set. */
export const IS_POSTGRES = SERVER_URL !== undefined;

export interface TestDatabase {
  dataSource: DataSource;
  /** The SQLite file, in a folder of its own; on PostgreSQL there is the folder alone. */
  file: string;
  /** PostgreSQL's address. */
  url: string | undefined;
  close(): Promise<void>;
}

/**
 * A real database of its own with every migration run (or none): a SQLite file in a temporary
 * folder, or a new database on the server of DATABASE_URL.
 */
export async function openTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'decision-papers.sqlite');
  const server = IS_POSTGRES ? await postgresDatabase({ migrated }) : undefined;
  const place = { file, url: server?.url };
  const dataSource = await openDatabase({ ...place, entities: ENTITIES, migrations: MIGRATIONS });
  if (migrated && !server) await migrate(dataSource);
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await server?.remove();
    folder.remove();
  };
  return { dataSource, ...place, close };
}
