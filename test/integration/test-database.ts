import { readFileSync, writeFileSync } from 'node:fs';
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

/** What is copied: the bytes of a SQLite file, or a database on the server by its name. */
interface Made {
  bytes?: Buffer;
  server?: string;
}

interface OpenDatabase extends TestDatabase {
  /** Closes it for good; gives what copies of it are made of. */
  keep(): Promise<Made>;
}

async function open(made: Made = {}): Promise<OpenDatabase> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'decision-papers.sqlite');
  if (made.bytes) writeFileSync(file, made.bytes);
  const server = IS_POSTGRES ? await postgresDatabase(made.server) : undefined;
  const place = { file, url: server?.url };
  const dataSource = await openDatabase({ ...place, entities: ENTITIES, migrations: MIGRATIONS });
  // Nothing in here has to survive a loss of power.
  if (!server) await dataSource.query('PRAGMA synchronous = OFF');
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await server?.remove();
    folder.remove();
  };
  const keep = async () => {
    // Statements that are not yet collected keep SQLite from doing it as it closes.
    if (!dataSource.isInitialized) await dataSource.initialize();
    if (!server) await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await dataSource.destroy();
    const kept = server ? { server: server.keep() } : { bytes: readFileSync(file) };
    folder.remove();
    return kept;
  };
  return { dataSource, ...place, close, keep };
}

/** Where many tests begin: a database made once in this process and copied for each of them. */
export class Beginning {
  private made?: Promise<Made>;

  /** @param make fills the database; may close it */
  constructor(
    private readonly make: (database: TestDatabase) => Promise<unknown>,
    private readonly from?: Beginning,
  ) {}

  async open(): Promise<TestDatabase> {
    return this.copy();
  }

  private async copy(): Promise<OpenDatabase> {
    return open(await (this.made ??= this.makeOnce()));
  }

  private async makeOnce(): Promise<Made> {
    const database = this.from ? await this.from.copy() : await open();
    await this.make(database);
    return database.keep();
  }
}

export const MIGRATED = new Beginning(({ dataSource }) => migrate(dataSource));

/**
 * A real database of its own with every migration run: a SQLite file in a temporary folder, or a
 * database on the server of DATABASE_URL.
 */
export const openTestDatabase = (): Promise<TestDatabase> => MIGRATED.open();
