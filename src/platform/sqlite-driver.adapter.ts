import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { hasSecondStatement, placesIn } from './sql-text';
import { SqliteError, withSqliteCodes } from './sqlite-error';
import { fromSqlite, toSqlite } from './sqlite-values';

/** The first Node whose built-in module sees a new column after ALTER TABLE. */
const FIRST_NODE_WITH_OWN_SQLITE = 24;
const IN_MEMORY = ':memory:';
const CACHED_STATEMENTS = 200;

/** Two copies of SQLite in one process on one file corrupt each other: exactly one is ever loaded. */
const load = createRequire(__filename);
const engine = load(
  Number(process.versions.node.split('.')[0]) >= FIRST_NODE_WITH_OWN_SQLITE
    ? 'node:sqlite'
    : '@photostructure/sqlite',
) as Pick<typeof import('@photostructure/sqlite'), 'DatabaseSync'>;

export interface SqliteOptions {
  readonly?: boolean;
  fileMustExist?: boolean;
  /** Milliseconds to wait for another process's lock before SQLITE_BUSY; 5000 when absent. */
  timeout?: number;
}

/** One prepared statement in better-sqlite3's shape. */
export class SqliteStatement {
  /** True when the statement gives rows, RETURNING and PRAGMA included. */
  readonly reader: boolean;
  private readonly places: number;

  constructor(
    private readonly statement: StatementSyncInstance,
    sql: string,
  ) {
    this.reader = statement.columns().length > 0;
    this.places = placesIn(sql);
  }

  run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint } {
    return withSqliteCodes(() => this.statement.run(...this.bound(parameters)));
  }

  all(...parameters: unknown[]): Record<string, unknown>[] {
    return withSqliteCodes(() => this.statement.all(...this.bound(parameters)).map(fromSqlite));
  }

  /** A parameter too few would be stored as NULL without a word. */
  private bound(parameters: unknown[]): unknown[] {
    if (parameters.length !== this.places) {
      throw new RangeError(`${parameters.length} parameters given for ${this.places} places`);
    }
    return parameters.map(toSqlite);
  }
}

/**
 * better-sqlite3's `Database`, as far as TypeORM 1.1 calls it, over the API of `node:sqlite`: the
 * built-in module from Node 24 on, `@photostructure/sqlite` before.
 */
export class SqliteDatabase {
  private readonly connection: DatabaseSyncInstance;
  private readonly statements = new Map<string, SqliteStatement>();

  constructor(file: string, options: SqliteOptions = {}) {
    const mustExist = options.fileMustExist || options.readonly;
    if (mustExist && file !== IN_MEMORY && !existsSync(file)) {
      throw new SqliteError(`unable to open database file ${file}`, 'SQLITE_CANTOPEN');
    }
    this.connection = withSqliteCodes(
      () =>
        new engine.DatabaseSync(file, {
          timeout: options.timeout ?? 5000,
          readOnly: options.readonly ?? false,
        }),
    );
  }

  get inTransaction(): boolean {
    return this.connection.isTransaction;
  }

  /** Statements are kept and shared: every query runner of the gate is fresh and has no cache. */
  prepare(sql: string): SqliteStatement {
    const known = this.statements.get(sql);
    if (known) return known;
    if (hasSecondStatement(sql)) {
      throw new RangeError('The SQL string contains more than one statement');
    }
    const statement = withSqliteCodes(() => new SqliteStatement(this.connection.prepare(sql), sql));
    this.remember(sql, statement);
    return statement;
  }

  exec(sql: string): this {
    withSqliteCodes(() => this.connection.exec(sql));
    return this;
  }

  pragma(text: string): Record<string, unknown>[] {
    return this.prepare(`PRAGMA ${text}`).all();
  }

  close(): void {
    this.statements.clear();
    if (this.connection.isOpen) this.connection.close();
  }

  private remember(sql: string, statement: SqliteStatement): void {
    this.statements.set(sql, statement);
    if (this.statements.size <= CACHED_STATEMENTS) return;
    const [oldest] = this.statements.keys();
    this.statements.delete(oldest!);
  }
}
