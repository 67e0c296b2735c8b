import type { DataSource } from 'typeorm';

const isPostgres = (dataSource: DataSource) => dataSource.options.type === 'postgres';

async function namesOf(dataSource: DataSource, sql: string): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(sql);
  return rows.map(({ name }) => name).sort();
}

/** Every table, by the database's own account. */
export const tablesOf = (dataSource: DataSource): Promise<string[]> =>
  namesOf(
    dataSource,
    isPostgres(dataSource)
      ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );

/** What migrations may leave behind besides tables: triggers, functions, sequences, types. */
export const leftoversOf = (dataSource: DataSource): Promise<string[]> =>
  namesOf(
    dataSource,
    isPostgres(dataSource)
      ? `SELECT proname AS name FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
         UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
         UNION SELECT relname FROM pg_class
           WHERE relkind = 'S' AND relnamespace = current_schema()::regnamespace
             AND relname <> 'migrations_id_seq'`
      : "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  );

/** Names of indices, uniques and foreign keys of our own tables; an unnamed one is `undefined`. */
export async function constraintsOf(dataSource: DataSource): Promise<(string | undefined)[]> {
  if (isPostgres(dataSource)) {
    return namesOf(
      dataSource,
      `SELECT conname AS name FROM pg_constraint WHERE contype IN ('u', 'f')
         AND connamespace = current_schema()::regnamespace
       UNION SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
         AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE contype = 'p')`,
    );
  }
  const rows: { sql: string }[] = await dataSource.query(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'migrations'",
  );
  const sql = rows.map((row) => row.sql).join('\n');
  const named = [
    ...sql.matchAll(/(?:CONSTRAINT "(\w+)" )?\b(?:UNIQUE|FOREIGN KEY) \(/g),
    ...sql.matchAll(/CREATE (?:UNIQUE )?INDEX "?(\w+)"?/g),
  ];
  return named.map(([, name]) => name);
}
