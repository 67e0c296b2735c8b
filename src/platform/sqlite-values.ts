import { types } from 'node:util';

type Bound = null | string | number | bigint | Uint8Array;

function boundText(text: string): string {
  if (text.includes('\0')) {
    throw new TypeError('A NUL character in text: SQLite would cut the text off there');
  }
  return text;
}

/**
 * Whole numbers go in as integers. As a double (what Node binds) 5 becomes the text `5.0` in a text
 * column and a quotient is no whole number any more.
 */
function boundNumber(value: number): number | bigint {
  if (!Number.isInteger(value)) return value;
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is beyond 2^53: a JavaScript number has lost digits of it`);
  }
  return BigInt(value);
}

/** What SQLite is given for a parameter. Throws where a value could only be stored altered. */
export function toSqlite(value: unknown): Bound {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return boundText(value);
  if (typeof value === 'number') return boundNumber(value);
  if (typeof value === 'bigint' || types.isUint8Array(value)) return value;
  throw new TypeError('SQLite can only bind numbers, strings, bigints, buffers, and null');
}

/** A row as better-sqlite3 gives it: a plain object, bytes as `Buffer` (same memory, not copied). */
export function fromSqlite(row: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = { ...row };
  for (const [column, value] of Object.entries(plain)) {
    if (types.isUint8Array(value)) {
      plain[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  }
  return plain;
}
