interface Thrown {
  code?: unknown;
  message?: unknown;
  driverError?: { code?: unknown };
}

/** The database's own code, SQLite's name (`SQLITE_BUSY`) or PostgreSQL's SQLSTATE (`40P01`). */
export function databaseCode(error: unknown): string {
  const { code, driverError } = Object(error) as Thrown;
  return String(driverError?.code ?? code ?? '');
}

const wordsOf = (error: unknown): string => String((Object(error) as Thrown).message ?? '');

const UNIQUE = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'];

/** Somebody else's row is there already. On PostgreSQL the transaction can only end after it. */
export const isUniqueViolation = (error: unknown): boolean => UNIQUE.includes(databaseCode(error));

/** The tables were never made, or belong to another version. */
export const isMissingTable = (error: unknown): boolean =>
  databaseCode(error) === '42P01' || /no such table/.test(wordsOf(error));

/** Serialization failure and deadlock: PostgreSQL undid the whole transaction and asks to repeat it. */
export const isWorthRepeating = (error: unknown): boolean =>
  ['40001', '40P01'].includes(databaseCode(error));

/**
 * PostgreSQL is not there, gave up waiting or has no room: classes 08 (connection), 53 (resources)
 * and 57 (ended by an operator or a time limit), 55P03 (lock not available), 25P03 (idle too long).
 */
const OUT_OF_ORDER = /^(08...|53...|57...|55P03|25P03)$/;
const NETWORK =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH)$/;
/** `pg` and its pool give these no code. */
const LOST =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered)/;

/** Whether the same might work a moment later, with nobody at fault who asked for it. */
export function isOutage(error: unknown): boolean {
  const code = databaseCode(error);
  return (
    OUT_OF_ORDER.test(code) || NETWORK.test(code) || (code === '' && LOST.test(wordsOf(error)))
  );
}
