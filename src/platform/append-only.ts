import type { QueryRunner } from 'typeorm';

const onSqlite = (table: string, change: string): string =>
  `CREATE TRIGGER tr_${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
   BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;

const onPostgres = (table: string, change: string): string =>
  `CREATE TRIGGER tr_${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

/** 23000: integrity constraint violation, as SQLite calls a trigger's refusal. */
const REFUSE_CHANGE = `
  CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23000';
  END $$`;

/**
 * Lets rows of the table be added alone; a stray UPDATE or DELETE fails, TRUNCATE too where there is
 * one. For migrations. Dropping the table drops the rule; a later migration that rebuilds the table
 * must set it again. Whoever owns the tables can drop it: the audit chain shows what was changed then.
 */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'better-sqlite3') {
    for (const change of ['UPDATE', 'DELETE']) await runner.query(onSqlite(table, change));
    return;
  }
  await runner.query(REFUSE_CHANGE);
  for (const change of ['UPDATE', 'DELETE', 'TRUNCATE']) {
    await runner.query(onPostgres(table, change));
  }
}

/** Takes away what `appendOnly` leaves behind once the last such table is gone. */
export async function forgetAppendOnly(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type === 'better-sqlite3') return;
  await runner.query('DROP FUNCTION IF EXISTS refuse_change()');
}
