/** SQLite's extended result codes that an action may want to tell apart; https://sqlite.org/rescode.html */
const NAMES: Record<number, string> = {
  1: 'ERROR',
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  19: 'CONSTRAINT',
  25: 'RANGE',
  26: 'NOTADB',
  275: 'CONSTRAINT_CHECK',
  787: 'CONSTRAINT_FOREIGNKEY',
  1299: 'CONSTRAINT_NOTNULL',
  1555: 'CONSTRAINT_PRIMARYKEY',
  1811: 'CONSTRAINT_TRIGGER',
  2067: 'CONSTRAINT_UNIQUE',
  3091: 'CONSTRAINT_DATATYPE',
};

/** `@photostructure/sqlite` 1.2.1 gives no `errcode` from `.all()`; SQLite's own words then tell. */
const BY_MESSAGE: [RegExp, number][] = [
  [/^UNIQUE constraint failed/, 2067],
  [/^FOREIGN KEY constraint failed/, 787],
  [/^NOT NULL constraint failed/, 1299],
  [/^CHECK constraint failed/, 275],
  [/is locked$/, 5],
  [/readonly database$/, 8],
  [/malformed$/, 11],
  [/is full$/, 13],
  [/^disk I\/O error$/, 10],
  [/is not a database$/, 26],
];

/** Shaped like better-sqlite3's error: `code` is SQLite's own name, `SQLITE_CONSTRAINT_UNIQUE`. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

interface EngineError {
  message: string;
  errcode?: number;
  code?: string;
}

function resultCode(error: EngineError): number | undefined {
  if (error.errcode !== undefined) return error.errcode;
  if (error.code !== 'ERR_SQLITE_ERROR') return undefined;
  return BY_MESSAGE.find(([words]) => words.test(error.message))?.[1];
}

/** Runs one call of the engine and gives SQLite's refusals their names; other errors pass as they are. */
export function withSqliteCodes<Result>(call: () => Result): Result {
  try {
    return call();
  } catch (thrown) {
    // Not `instanceof`: the engine's errors may come from another realm than this module's.
    const error = thrown as EngineError;
    const code = resultCode(error);
    if (code === undefined) throw thrown;
    throw new SqliteError(error.message, `SQLITE_${NAMES[code] ?? NAMES[code & 255] ?? code}`);
  }
}
