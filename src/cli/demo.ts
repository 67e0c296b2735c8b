import fs from 'node:fs';
import path from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { DATABASE_FILE } from '../configured-database.adapter';
import { CreateAccount } from '../people/create-account.action';
import { type Configuration } from '../platform/configuration';
import { isDemoLoaded, markDemoLoaded } from '../platform/database-kind.adapter';
import { undoMigrations } from '../platform/database.adapter';
import { writeWhole } from '../platform/files.adapter';
import { packagePath } from '../platform/package-root';
import { AuditReader } from '../record/audit.reader';
import { openService, shutDown } from '../web/service';
import { CreatePaper } from '../workflow/create-paper.action';
import { DEMO_PEOPLE, randomPassword } from './demo-people';
import { readPaperFile } from './input-file.adapter';

const SIGN_INS = 'demo-sign-ins.txt';
const OWNER_ONLY = 0o600;
const SYSTEM = { kind: 'system' } as const;

/** In the order their working numbers are given. */
const EXAMPLES = [
  'pcd-1653.json',
  'pcd-1653-corrected.json',
  'pcd-664.json',
  'pcd-664-corrected.json',
];

export interface Demo {
  app: NestExpressApplication;
  /** The first officer's way in; absent when an earlier start made it. */
  signIn?: { name: string; password: string };
  signInsFile: string;
}

const signInsFile = ({ dataDirectory }: Configuration): string =>
  path.join(dataDirectory, SIGN_INS);

/** Example papers and people through the same actions as everybody else's; the service is the actor. */
async function load(app: NestExpressApplication): Promise<Map<string, string>> {
  const passwords = new Map<string, string>();
  const ids: string[] = [];
  for (const person of DEMO_PEOPLE) {
    const password = randomPassword();
    const { id } = await app.get(CreateAccount).run(SYSTEM, { ...person, password });
    passwords.set(person.signInName, password);
    ids.push(id);
  }
  for (const name of EXAMPLES) {
    const { paper } = readPaperFile(packagePath('examples', name));
    await app.get(CreatePaper).run({ author: ids[0]!, content: paper, actor: SYSTEM });
  }
  return passwords;
}

const signInLines = (passwords: Map<string, string>): string =>
  [
    'Sign-ins of the demonstration. Made at its first start; npm run demo:reset makes new ones.',
    ...[...passwords].map(([name, password]) => `${name}\t${password}`),
    '',
  ].join('\n');

const databaseOf = ({ dataDirectory }: Configuration): string =>
  path.join(dataDirectory, DATABASE_FILE);

/** Nothing but the demonstration's own is touched: its files, or its tables on a server. */
async function remove(configuration: Configuration, app?: NestExpressApplication): Promise<void> {
  if (app && configuration.databaseUrl !== undefined) await undoMigrations(app.get(DataSource));
  if (app) await shutDown(app);
  const database = databaseOf(configuration);
  for (const file of [database, `${database}-wal`, `${database}-shm`, signInsFile(configuration)]) {
    fs.rmSync(file, { force: true });
  }
}

const isLoaded = (app: NestExpressApplication): Promise<boolean> =>
  isDemoLoaded(app.get(DataSource));

/**
 * Deletes the demonstration's database and sign-ins.
 * @throws WrongDatabase for a database that is no demonstration's.
 */
export async function removeDemo(configuration: Configuration): Promise<void> {
  const isThere =
    configuration.databaseUrl !== undefined || fs.existsSync(databaseOf(configuration));
  await remove(configuration, isThere ? await openService(configuration) : undefined);
}

/** A first start that was interrupted left nobody's work behind: it is begun again. */
async function openWhole(configuration: Configuration): Promise<NestExpressApplication> {
  const app = await openService(configuration);
  const isNew = (await app.get(AuditReader).count()) === 0;
  if (isNew || (await isLoaded(app))) return app;
  await remove(configuration, app);
  return openService(configuration);
}

/** The demonstration, loaded at its first start and kept at every later one. */
export async function openDemo(configuration: Configuration): Promise<Demo> {
  const file = signInsFile(configuration);
  const app = await openWhole(configuration);
  if (await isLoaded(app)) return { app, signInsFile: file };
  const passwords = await load(app);
  await writeWhole(file, signInLines(passwords), { mode: OWNER_ONLY });
  await markDemoLoaded(app.get(DataSource));
  const name = DEMO_PEOPLE[0].signInName;
  return { app, signInsFile: file, signIn: { name, password: passwords.get(name)! } };
}
