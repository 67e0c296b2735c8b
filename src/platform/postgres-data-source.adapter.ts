import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import {
  DataSource,
  EntityManager,
  QueryRunnerAlreadyReleasedError,
  type QueryRunner,
} from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel';
import type { ReplicationMode } from 'typeorm/driver/types/ReplicationMode';
import { Unavailable } from '../kernel/errors';
import { databaseCode, isOutage, isWorthRepeating } from './database-error';

type Work<Result> = (manager: EntityManager) => Promise<Result>;

const MOST_TRIES = 5;
const LONGEST_PAUSE = 40;

function unavailable(error: unknown): Unavailable {
  const code = databaseCode(error);
  const what = code === '' ? 'the database' : `the database (${code})`;
  return Object.assign(new Unavailable(what), { cause: error });
}

/** A programming fault: a statement failed, and the transaction's work went on as if it had not. */
export class FailureSwallowed extends Error {
  constructor() {
    super('A statement failed within the transaction and nobody said so: none of it was kept');
  }
}

class PostgresRunner extends PostgresQueryRunner {
  /** @throws Unavailable where the server is gone, or a wait for it or for a lock took too long. */
  override async query(sql: string, parameters?: unknown[], structured?: boolean) {
    try {
      if (sql === 'COMMIT') return await this.commit();
      return await super.query(sql, parameters, structured);
    } catch (error) {
      // TypeORM gives up a runner whose connection broke between two statements.
      const isLost = error instanceof QueryRunnerAlreadyReleasedError && this.isTransactionActive;
      throw isLost || isOutage(error) ? unavailable(error) : error;
    }
  }

  /** PostgreSQL answers the COMMIT of a failed transaction by ROLLBACK, without an error. */
  private async commit(): Promise<void> {
    if (this.isReleased) throw new QueryRunnerAlreadyReleasedError();
    const connection: ClientBase = await this.connect();
    const { command } = await connection.query('COMMIT');
    if (command !== 'COMMIT') throw new FailureSwallowed();
  }
}

/**
 * A transaction that PostgreSQL undid because of another one's (deadlock, serialization failure) is
 * begun again from its first statement, a few times: its work awaits nothing but the database, so
 * nothing outside was done by the first try. One within another (a savepoint) ends with its outermost.
 */
class RepeatingEntityManager extends EntityManager {
  override transaction<Result>(work: Work<Result>): Promise<Result>;
  override transaction<Result>(isolation: IsolationLevel, work: Work<Result>): Promise<Result>;
  override transaction<Result>(
    first: IsolationLevel | Work<Result>,
    second?: Work<Result>,
  ): Promise<Result> {
    const once = () =>
      typeof first === 'function' ? super.transaction(first) : super.transaction(first, second!);
    return this.queryRunner ? once() : repeated(once);
  }
}

async function repeated<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once();
    } catch (error) {
      if (!isWorthRepeating(error)) throw error;
      if (tries === MOST_TRIES) throw unavailable(error);
      // By chance, so that two that met do not meet again.
      await pause(Math.random() * LONGEST_PAUSE * tries);
    }
  }
}

/** Every transaction and every single query outside one has a connection of its own from the pool. */
export class PostgresDataSource extends DataSource {
  override createQueryRunner(mode: ReplicationMode = 'master'): QueryRunner {
    const runner = new PostgresRunner(this.driver as PostgresDriver, mode);
    return Object.assign(runner, { manager: this.createEntityManager(runner) });
  }

  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new RepeatingEntityManager(this, queryRunner);
  }
}
