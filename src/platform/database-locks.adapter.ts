import type { EntityManager } from 'typeorm';

const isPostgres = (manager: EntityManager): boolean =>
  manager.dataSource.options.type === 'postgres';

/**
 * For a `find` within a transaction: the rows stay as they are until it ends. SQLite knows no such
 * lock and needs none: the gate begins every transaction with the only write lock there is.
 */
export const forUpdate = (manager: EntityManager) =>
  isPostgres(manager) ? { lock: { mode: 'pessimistic_write' as const } } : {};

/**
 * Lets one transaction at a time go on from here to its end, of all that name the same: for a rule
 * about rows that may not be there yet, where there is none to lock. On SQLite they do so anyway.
 */
export async function oneAtATime(manager: EntityManager, what: string): Promise<void> {
  if (!isPostgres(manager)) return;
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [what]);
}
