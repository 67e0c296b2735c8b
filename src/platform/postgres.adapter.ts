import { types, type CustomTypesConfig } from 'pg';
import { MigrationExecutor, type DataSource, type Migration, type QueryRunner } from 'typeorm';
import { entitiesFor } from './column-spelling';
import type { DatabaseOptions } from './database-options';
import { databaseCode } from './database-error';
import { databasePlace, needsTls } from './database-url';
import { PostgresDataSource } from './postgres-data-source.adapter';

const SECOND = 1000;
/** For a connection to be made, or to become free in the pool. */
const CONNECTING = 10 * SECOND;
/** As long as a wait at SQLite's gate. */
const WAITING = 30 * SECOND;
/** Of the advisory lock under which one process at a time brings the tables up to date. */
const MIGRATING = 1763985600;

/** `bigint` and `count(*)` as numbers, as SQLite gives them; never with a digit lost. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53`);
  return value;
}

const TYPES: CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === types.builtins.INT8 ? wholeNumber : types.getTypeParser(type, format),
};

/** What the server's own settings may say otherwise, and the record relies on. */
const sessionOf = (readonly: boolean): string =>
  [
    'default_transaction_isolation=read\\ committed',
    `default_transaction_read_only=${readonly ? 'on' : 'off'}`,
    'synchronous_commit=on',
    'TimeZone=UTC',
    'DateStyle=ISO',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/** PostgreSQL by its address; entities' instants are spelled its way. */
export function createPostgres(options: DatabaseOptions, url: string): DataSource {
  return new PostgresDataSource({
    type: 'postgres',
    url,
    ssl: needsTls(url) ? true : undefined,
    applicationName: 'decision-papers',
    poolSize: 10,
    connectTimeoutMS: CONNECTING,
    installExtensions: false,
    extra: {
      types: TYPES,
      options: sessionOf(options.readonly ?? false),
      statement_timeout: WAITING,
      lock_timeout: WAITING,
      idle_in_transaction_session_timeout: WAITING,
      keepAlive: true,
    },
    entities: entitiesFor('postgres', options.entities),
    migrations: [...options.migrations],
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/** PostgreSQL is not there, refuses, or has no such database. */
export class DatabaseUnreachable extends Error {
  /** SQLSTATE or the network's code; empty where there is none. */
  readonly code: string;

  /** @param place host, port and database, without user and password */
  constructor(
    readonly place: string,
    override readonly cause: unknown,
  ) {
    super(`the database at ${place} cannot be opened: ${(cause as Error).message}`);
    this.code = databaseCode(cause);
  }
}

/** @throws DatabaseUnreachable */
export async function openPostgres(dataSource: DataSource, url: string): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new DatabaseUnreachable(databasePlace(url), error);
  }
}

/** Two that start at the same time come one after the other; no limit of time is set to a migration. */
export async function migratePostgres(dataSource: DataSource): Promise<Migration[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SET lock_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    return await executor.executePendingMigrations();
  } finally {
    await giveBack(runner);
  }
}

/** As it was taken from the pool; what failed before is told rather than that it cannot be. */
async function giveBack(runner: QueryRunner): Promise<void> {
  await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
  await runner.query('RESET ALL').catch(() => undefined);
  await runner.release();
}
