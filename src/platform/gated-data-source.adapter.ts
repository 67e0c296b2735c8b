import { DataSource, EntityManager, type DataSourceOptions, type QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel';
import { DatabaseGate, GatedQueryRunner } from './database-gate.adapter';

type Work<Result> = (manager: EntityManager) => Promise<Result>;

class GatedEntityManager extends EntityManager {
  declare readonly dataSource: GatedDataSource;

  override transaction<Result>(work: Work<Result>): Promise<Result>;
  override transaction<Result>(isolation: IsolationLevel, work: Work<Result>): Promise<Result>;
  override transaction<Result>(
    first: IsolationLevel | Work<Result>,
    second?: Work<Result>,
  ): Promise<Result> {
    const work = typeof first === 'function' ? first : second!;
    const inside: Work<Result> = (manager) =>
      this.dataSource.gate.within(manager.queryRunner!, () => work(manager));
    return typeof first === 'function'
      ? super.transaction(inside)
      : super.transaction(first, inside);
  }
}

/**
 * A `DataSource` whose one SQLite connection stands behind the gate. PostgreSQL has a connection for
 * every transaction and takes TypeORM's own `DataSource`.
 */
export class GatedDataSource extends DataSource {
  readonly gate: DatabaseGate;

  /** @param patience milliseconds a query waits for the connection before it ends as `Unavailable` */
  constructor(options: DataSourceOptions, patience = 30_000) {
    super(options);
    this.gate = new DatabaseGate(patience);
  }

  override createQueryRunner(): QueryRunner {
    const runner = new GatedQueryRunner(this.driver as BetterSqlite3Driver, this.gate);
    return Object.assign(runner, { manager: this.createEntityManager(runner) });
  }

  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new GatedEntityManager(this, queryRunner);
  }
}
