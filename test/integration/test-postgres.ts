import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { MIGRATIONS } from '../../migrations/migrations';
import { ENTITIES } from '../../src/entities';
import { migrate, openDatabase } from '../../src/platform/database.adapter';

/** The server tests run on; its role may make databases. Undefined: they run on SQLite alone. */
export const SERVER_URL = process.env.DATABASE_URL || undefined;

/** Of this test file: another worker's tests run beside on the same server. */
const PREFIX = `test_${randomBytes(6).toString('hex')}`;
let made = 0;
let template: Promise<string> | undefined;

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

/** Migrated once a test file; a copy of it costs less than the migrations. */
async function makeTemplate(): Promise<string> {
  const name = `${PREFIX}_template`;
  await onServer(`CREATE DATABASE ${name}`);
  const options = { file: '', url: urlOf(name), entities: ENTITIES, migrations: MIGRATIONS };
  const dataSource = await openDatabase(options);
  await migrate(dataSource);
  await dataSource.destroy();
  return name;
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

/** A database of the test's own, and the way to be rid of it. */
export async function postgresDatabase({ migrated }: { migrated: boolean }) {
  made += 1;
  const name = `${PREFIX}_${made}`;
  const copied = migrated ? await (template ??= makeTemplate()) : 'template1';
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${copied}`);
  return { url: urlOf(name), remove: () => drop(name) };
}

afterAll(async () => {
  if (template) await drop(await template);
});
