import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDatabase } from '../../../src/platform/sqlite-driver.adapter';

describe(`the SQLite driver on Node ${process.versions.node}`, () => {
  let folder: string;
  let file: string;
  let database: SqliteDatabase;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sqlite-driver-'));
    file = join(folder, 'test.sqlite');
    database = new SqliteDatabase(file);
    database.exec(`
      CREATE TABLE body (id integer PRIMARY KEY, name text NOT NULL UNIQUE, money integer CHECK (money >= 0));
      CREATE TABLE paper (id integer PRIMARY KEY, body_id integer REFERENCES body (id), bytes blob, note text);
    `);
    database.pragma('foreign_keys = ON');
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const codeOf = (call: () => unknown): unknown => {
    try {
      call();
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return 'no error';
  };
  const insertBody = (...values: unknown[]) =>
    database.prepare('INSERT INTO body (id, name, money) VALUES (?, ?, ?)').run(...values);

  it('tells how many rows changed and which row came last', () => {
    expect(insertBody(7, 'north', 1)).toEqual({ changes: 1, lastInsertRowid: 7 });
  });

  it('says which statements give rows', () => {
    const gives = (sql: string) => database.prepare(sql).reader;
    expect(gives('SELECT 1 AS one')).toBe(true);
    expect(gives('PRAGMA table_xinfo("body")')).toBe(true);
    expect(gives("INSERT INTO body (name) VALUES ('x') RETURNING id")).toBe(true);
    expect(gives("INSERT INTO body (name) VALUES ('x')")).toBe(false);
    expect(gives('BEGIN IMMEDIATE')).toBe(false);
  });

  it.each([
    ['SQLITE_CONSTRAINT_UNIQUE', 'INSERT INTO body (id, name) VALUES (2, ?)', ['north']],
    ['SQLITE_CONSTRAINT_PRIMARYKEY', 'INSERT INTO body (id, name) VALUES (1, ?)', ['south']],
    ['SQLITE_CONSTRAINT_NOTNULL', 'INSERT INTO body (id, name) VALUES (2, ?)', [null]],
    ['SQLITE_CONSTRAINT_CHECK', 'UPDATE body SET money = ?', [-1]],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'INSERT INTO paper (body_id) VALUES (?)', [99]],
  ])('names a refusal %s', (code, sql, parameters) => {
    insertBody(1, 'north', 1);
    expect(codeOf(() => database.prepare(sql).run(...parameters))).toBe(code);
  });

  it.each([
    ['SQLITE_CONSTRAINT_UNIQUE', 'INSERT INTO body (id, name) VALUES (2, ?) RETURNING id', 'north'],
    ['SQLITE_CONSTRAINT_NOTNULL', 'INSERT INTO body (id, name) VALUES (2, ?) RETURNING id', null],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'INSERT INTO paper (body_id) VALUES (?) RETURNING id', 99],
    ['SQLITE_CONSTRAINT_CHECK', 'UPDATE body SET money = ? RETURNING id', -1],
  ])('names the refusal of a statement that gives rows %s', (code, sql, parameter) => {
    insertBody(1, 'north', 1);
    expect(codeOf(() => database.prepare(sql).all(parameter))).toBe(code);
  });

  it('names bad SQL SQLITE_ERROR and a file that is no database SQLITE_NOTADB', () => {
    expect(codeOf(() => database.prepare('SELECT * FROM nowhere'))).toBe('SQLITE_ERROR');
    const noDatabase = new SqliteDatabase(__filename);
    expect(codeOf(() => noDatabase.pragma('user_version'))).toBe('SQLITE_NOTADB');
    noDatabase.close();
  });

  it('names the wait for another connection SQLITE_BUSY', () => {
    const other = new SqliteDatabase(file, { timeout: 20 });
    database.exec('BEGIN IMMEDIATE');
    expect(codeOf(() => other.exec('BEGIN IMMEDIATE'))).toBe('SQLITE_BUSY');
    expect(database.inTransaction).toBe(true);
    expect(other.inTransaction).toBe(false);
    other.close();
  });

  it('refuses a parameter too few or too many instead of storing NULL', () => {
    expect(() => insertBody(1, 'north')).toThrow('2 parameters given for 3 places');
    expect(() => insertBody(1, 'north', 1, 1)).toThrow('4 parameters given for 3 places');
    expect(() => database.prepare(`SELECT '?' AS "a?" -- ?\n, ? AS b /* ? */`).all()).toThrow(
      '0 parameters given for 1 places',
    );
  });

  it('refuses a second statement in one string instead of leaving it out', () => {
    expect(() => database.prepare('DELETE FROM paper; DELETE FROM body')).toThrow(
      'more than one statement',
    );
    expect(database.prepare("SELECT ';' AS x; -- done").all()).toEqual([{ x: ';' }]);
  });

  it('stores undefined as NULL', () => {
    insertBody(1, 'north', undefined);
    expect(database.prepare('SELECT money FROM body').all()).toEqual([{ money: null }]);
  });

  it('refuses a NUL character in text and stores nothing', () => {
    expect(() => insertBody(1, 'no\0rth', 1)).toThrow('NUL character');
    expect(database.prepare('SELECT * FROM body').all()).toEqual([]);
  });

  it('refuses what SQLite cannot hold', () => {
    expect(() => insertBody(1, new Date(0), 1)).toThrow('can only bind');
    expect(() => insertBody(1, { toString: () => 'north' }, 1)).toThrow('can only bind');
  });

  it('gives bytes back as a Buffer and rows as plain objects', () => {
    const bytes = Uint8Array.from([0, 1, 255]);
    database.prepare('INSERT INTO paper (bytes) VALUES (?)').run(bytes);
    const [row] = database.prepare('SELECT bytes FROM paper').all();
    expect(Buffer.isBuffer(row!.bytes)).toBe(true);
    expect((row!.bytes as Buffer).equals(bytes)).toBe(true);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  it('throws on a whole number beyond 2^53 both ways and keeps the largest below', () => {
    insertBody(1, 'north', Number.MAX_SAFE_INTEGER);
    expect(database.prepare('SELECT money FROM body').all()).toEqual([
      { money: Number.MAX_SAFE_INTEGER },
    ]);
    expect(() => insertBody(2, 'south', 2 ** 53)).toThrow('beyond 2^53');
    database.exec('UPDATE body SET money = 9007199254740993');
    expect(() => database.prepare('SELECT money FROM body').all()).toThrow('too large');
  });

  it('keeps a whole number whole in a text column and a fraction a fraction', () => {
    database.prepare('INSERT INTO paper (note) VALUES (?)').run(5);
    expect(database.prepare('SELECT note, ? / 2 AS half FROM paper').all(5)).toEqual([
      { note: '5', half: 2 },
    ]);
    expect(database.prepare('SELECT ? AS fraction').all(0.5)).toEqual([{ fraction: 0.5 }]);
  });

  it('sees a column added after the statement was prepared', () => {
    insertBody(1, 'north', 1);
    database.prepare('SELECT * FROM body').all();
    database.exec("ALTER TABLE body ADD COLUMN seat text DEFAULT 'hall'");
    expect(database.prepare('SELECT * FROM body').all()).toEqual([
      { id: 1, name: 'north', money: 1, seat: 'hall' },
    ]);
  });

  it('keeps a file opened for reading unchanged', () => {
    const reader = new SqliteDatabase(file, { readonly: true });
    expect(reader.prepare('SELECT count(*) AS rows FROM body').all()).toEqual([{ rows: 0 }]);
    expect(codeOf(() => reader.prepare("INSERT INTO body (name) VALUES ('x')").run())).toBe(
      'SQLITE_READONLY',
    );
    reader.close();
  });

  it('makes no new file where one must exist', () => {
    const missing = join(folder, 'missing.sqlite');
    for (const options of [{ readonly: true }, { fileMustExist: true }]) {
      expect(codeOf(() => new SqliteDatabase(missing, options))).toBe('SQLITE_CANTOPEN');
    }
    expect(existsSync(missing)).toBe(false);
  });

  it('copies the whole database into one file by VACUUM INTO', () => {
    insertBody(1, 'north', 1);
    const copy = join(folder, 'copy.sqlite');
    database.prepare('VACUUM INTO ?').run(copy);
    const opened = new SqliteDatabase(copy, { readonly: true });
    expect(opened.prepare('SELECT name FROM body').all()).toEqual([{ name: 'north' }]);
    opened.close();
  });

  it('finds words by FTS5', () => {
    database.exec(
      "CREATE VIRTUAL TABLE words USING fts5 (text); INSERT INTO words VALUES ('grant of funds')",
    );
    expect(
      database.prepare('SELECT text FROM words WHERE words MATCH ?').all('grant'),
    ).toHaveLength(1);
  });

  it('may be closed twice', () => {
    database.close();
    expect(() => database.close()).not.toThrow();
  });

  it('keeps working when more statements are used than are kept', () => {
    for (let number = 0; number < 450; number += 1) {
      expect(database.prepare(`SELECT ${number} AS n`).all()).toEqual([{ n: number }]);
    }
    expect(database.prepare('SELECT 0 AS n').all()).toEqual([{ n: 0 }]);
  });
});
