import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource, EntitySchema, MigrationInterface } from 'typeorm';
import { GatedDataSource } from './gated-data-source.adapter';
import { SqliteDatabase } from './sqlite-driver.adapter';

export interface DatabaseOptions {
  /** Path of the SQLite file; its folder is made when missing. */
  file: string;
  entities: readonly EntitySchema[];
  migrations: readonly (new () => MigrationInterface)[];
  /** Opens an existing file for reading alone. */
  readonly?: boolean;
}

/** A confirmed record must survive a loss of power: FULL, where WAL alone would be content with NORMAL. */
function prepare(database: SqliteDatabase, readonly: boolean): void {
  if (!readonly) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
}

/** The data source, not yet connected. Foreign keys are switched on by TypeORM. */
export function createDataSource(options: DatabaseOptions): DataSource {
  const readonly = options.readonly ?? false;
  return new GatedDataSource({
    type: 'better-sqlite3',
    driver: SqliteDatabase,
    database: options.file,
    readonly,
    timeout: 5000,
    // Query runners live for one use; the driver itself keeps prepared statements.
    statementCacheSize: 0,
    prepareDatabase: (database: SqliteDatabase) => prepare(database, readonly),
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/** Opens the database file; the tables are as the last `migrate` left them. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  // Papers before publication lie in there: for the service's own user alone.
  await mkdir(dirname(options.file), { recursive: true, mode: 0o700 });
  return createDataSource(options).initialize();
}

/** Brings the tables up to date, each migration in its own transaction; gives the names of those run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const run = await dataSource.runMigrations();
  return run.map((migration) => migration.name);
}
