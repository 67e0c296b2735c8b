import type { QueryRunner } from 'typeorm';

const statement = (table: string, change: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER tr_${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
   BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;

/**
 * Lets rows of the table be added alone; a stray UPDATE or DELETE fails. For migrations; on SQLite,
 * whose only user owns every table. On PostgreSQL the service's role is not granted these rights.
 * Dropping the table drops the rule; a later migration that rebuilds the table must set it again.
 */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type !== 'better-sqlite3') return;
  await runner.query(statement(table, 'UPDATE'));
  await runner.query(statement(table, 'DELETE'));
}
