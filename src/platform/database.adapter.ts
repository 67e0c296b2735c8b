import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource } from 'typeorm';
import type { DatabaseOptions } from './database-options';
import { GatedDataSource } from './gated-data-source.adapter';
import { keepToOwner, makeFolder } from './files.adapter';
import { createPostgres, migratePostgres, openPostgres } from './postgres.adapter';
import { SqliteDatabase } from './sqlite-driver.adapter';

/** A confirmed record must survive a loss of power: FULL, where WAL alone would be content with NORMAL. */
function prepare(database: SqliteDatabase, readonly: boolean): void {
  if (!readonly) database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
}

/** Foreign keys are switched on by TypeORM. */
function createSqlite(options: DatabaseOptions): DataSource {
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

/**
 * Papers before publication lie in there: for the service's own user alone. SQLite gives the files it
 * makes beside the database (`-wal`, `-shm`) the mode of the database.
 */
async function prepareFile(file: string): Promise<void> {
  await makeFolder(dirname(file));
  await (await open(file, 'a', 0o600)).close();
  for (const each of [file, `${file}-wal`, `${file}-shm`]) await keepToOwner(each);
}

/** The data source, not yet connected. */
export const createDataSource = (options: DatabaseOptions): DataSource =>
  options.url === undefined ? createSqlite(options) : createPostgres(options, options.url);

/**
 * Opens the database; the tables are as the last `migrate` left them.
 * @throws DatabaseUnreachable for a PostgreSQL that cannot be opened; what the file system and SQLite
 * throw for a file.
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = createDataSource(options);
  if (options.url !== undefined) return openPostgres(dataSource, options.url);
  if (!options.readonly) await prepareFile(options.file);
  return dataSource.initialize();
}

/** Brings the tables up to date, each migration in its own transaction; gives the names of those run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const run =
    dataSource.options.type === 'postgres'
      ? await migratePostgres(dataSource)
      : await dataSource.runMigrations();
  return run.map((migration) => migration.name);
}

/** Takes every table away again, with all its rows. Tables of others in the same database stay. */
export async function undoMigrations(dataSource: DataSource): Promise<void> {
  const known = dataSource.migrations.length;
  for (let undone = 0; undone < known; undone += 1) await dataSource.undoLastMigration();
}
