import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server tests run on; its role may make databases. Undefined: they run on SQLite alone. */
export const SERVER_URL = process.env.DATABASE_URL || undefined;

/** Of this test file: another worker's tests run beside on the same server. */
const PREFIX = `test_${randomBytes(6).toString('hex')}`;
let made = 0;
const kept: string[] = [];

const urlOf = (database: string): string =>
  Object.assign(new URL(SERVER_URL!), { pathname: `/${database}` }).href;

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: SERVER_URL });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** SQLSTATE object_in_use: somebody is still connected after the five seconds the server waits. */
const IN_USE = '55006';

/** By force only where it has to be: force may not end the server's own autovacuum, plain does. */
async function drop(name: string): Promise<void> {
  try {
    await onServer(`DROP DATABASE ${name}`);
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE) throw error;
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** A database of the test's own, begun as a copy, and the ways to be done with it. */
export async function postgresDatabase(copied = 'template1') {
  made += 1;
  const name = `${PREFIX}_${made}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${copied}`);
  /** Once nobody is connected any more it may be copied, until the end of the file. */
  const keep = (): string => {
    kept.push(name);
    return name;
  };
  return { url: urlOf(name), remove: () => drop(name), keep };
}

afterAll(async () => {
  for (const name of kept) await drop(name);
});
