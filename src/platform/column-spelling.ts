import { EntitySchema, type EntitySchemaColumnOptions, type QueryRunner } from 'typeorm';

/**
 * The two databases, and what differs between them for whoever writes an entity or a migration:
 *
 * - An instant is `datetime` in an entity, on both; `spellingOf(runner).instant` in a migration.
 * - A boolean's default is `false` in an entity; `spellingOf(runner).no` in a migration.
 * - A sum of money is `bigint`, in pence: `integer` ends at £21 million on PostgreSQL. Both databases
 *   give it back as a number and throw beyond 2^53. Other whole numbers are `integer`.
 * - A day is `varchar(10)`, an id `varchar(36)`, a hash `varchar(64)`, JSON and prose `text`:
 *   `varchar(n)` is enforced by PostgreSQL alone, so what people type is measured before.
 * - Every index, unique and foreign key has a name, the same in entity and migration.
 * - No `changeColumn` to another type or length: on PostgreSQL TypeORM drops the column and its rows'
 *   values. Write `ALTER TABLE … ALTER COLUMN … TYPE …` there. Raw SQL without quotes around names
 *   is the same on both while names are small letters; `CAST(x AS varchar)`, not `datetime(x)`.
 * - `appendOnly(runner, table)` refuses every UPDATE and DELETE on both.
 * - Test data for `test/integration/platform/migrations.test.ts`: one row for every new table.
 */
interface Spelling {
  /** A point in time, UTC. */
  instant: 'datetime' | 'timestamptz';
  no: string;
}

const SPELLINGS: Record<string, Spelling> = {
  'better-sqlite3': { instant: 'datetime', no: '0' },
  postgres: { instant: 'timestamptz', no: 'false' },
};

/** All that migrations must spell differently for the two databases; every other type is portable. */
export function spellingFor(database: string): Spelling {
  const spelling = SPELLINGS[database];
  if (!spelling) throw new Error(`No column spelling for ${database}`);
  return spelling;
}

export const spellingOf = (runner: QueryRunner): Spelling =>
  spellingFor(runner.dataSource.options.type);

/** The entities, whose instants are all `datetime`, as the database spells them. */
export function entitiesFor(database: string, entities: readonly EntitySchema[]): EntitySchema[] {
  const { instant } = spellingFor(database);
  return entities.map(({ options }) => {
    const columns: Record<string, EntitySchemaColumnOptions> = {};
    for (const [name, column] of Object.entries<EntitySchemaColumnOptions | undefined>(
      options.columns,
    )) {
      if (column)
        columns[name] = column.type === 'datetime' ? { ...column, type: instant } : column;
    }
    return new EntitySchema({ ...options, columns });
  });
}
