import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import { ConnectionLock } from './connection-lock';
import type { SqliteDatabase } from './sqlite-driver.adapter';

/** A programming fault, never an expected failure: the call would wait for itself. */
export class OutsideOwnTransaction extends Error {
  constructor() {
    super(
      'A query was sent past the open transaction of its own call: use the manager the transaction gave',
    );
  }
}

/**
 * The gate before the one SQLite connection that TypeORM shares among all callers. Without it
 * concurrent transactions run into one another and confirmed rows are lost without an error.
 */
export class DatabaseGate {
  private readonly lock: ConnectionLock;
  private readonly calls = new AsyncLocalStorage<{ runner: object; open: boolean }>();

  constructor(patience: number) {
    this.lock = new ConnectionLock(patience);
  }

  isHeldBy(who: object): boolean {
    return this.lock.isHeldBy(who);
  }

  async enter(who: object): Promise<void> {
    const call = this.calls.getStore();
    if (call?.open && this.lock.isHeldBy(call.runner)) throw new OutsideOwnTransaction();
    await this.lock.acquire(who);
  }

  leave(who: object): void {
    this.lock.release(who);
  }

  /** Marks everything `work` calls as belonging to the runner's transaction, until `work` ends. */
  async within<Result>(runner: object, work: () => Promise<Result>): Promise<Result> {
    const call = { runner, open: true };
    try {
      return await this.calls.run(call, work);
    } finally {
      call.open = false;
    }
  }
}

/**
 * Made afresh for every use, so that its transaction state is its own. Holds the gate from BEGIN to
 * COMMIT or ROLLBACK, otherwise for each single statement. Nested transactions are savepoints.
 */
export class GatedQueryRunner extends BetterSqlite3QueryRunner {
  constructor(
    driver: BetterSqlite3Driver,
    private readonly gate: DatabaseGate,
  ) {
    super(driver);
  }

  override async query(sql: string, parameters?: unknown[], structured?: boolean) {
    if (this.gate.isHeldBy(this)) {
      // IMMEDIATE: a transaction that begins by reading could otherwise fail at its first write.
      const statement = sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql;
      return super.query(statement, parameters, structured);
    }
    const single = {};
    await this.gate.enter(single);
    try {
      const result = await super.query(sql, parameters, structured);
      if (this.endWhatIsOpen()) throw new Error(`${sql}: begin by startTransaction, not by SQL`);
      return result;
    } finally {
      this.gate.leave(single);
    }
  }

  override async startTransaction(isolation?: IsolationLevel): Promise<void> {
    if (this.gate.isHeldBy(this)) return super.startTransaction(isolation);
    await this.gate.enter(this);
    try {
      await super.startTransaction(isolation);
    } catch (error) {
      this.leaveGate();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    try {
      await super.commitTransaction();
    } finally {
      // A COMMIT that failed leaves the transaction open: the caller rolls it back.
      if (!this.isTransactionActive) this.leaveGate();
    }
  }

  override async rollbackTransaction(): Promise<void> {
    const outermost = this.transactionDepth <= 1;
    try {
      await super.rollbackTransaction();
    } finally {
      if (outermost) this.leaveGate();
    }
  }

  override async release(): Promise<void> {
    this.leaveGate();
    await super.release();
  }

  /** Whoever comes next must find no transaction, whatever went wrong in this one. */
  private leaveGate(): void {
    if (!this.gate.isHeldBy(this)) return;
    this.endWhatIsOpen();
    this.isTransactionActive = false;
    this.transactionDepth = 0;
    this.gate.leave(this);
  }

  /** True when there was a transaction to end. */
  private endWhatIsOpen(): boolean {
    const connection: SqliteDatabase = this.driver.databaseConnection;
    if (!connection.inTransaction) return false;
    connection.exec('ROLLBACK');
    return true;
  }
}
