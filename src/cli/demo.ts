import fs from 'node:fs';
import path from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { DATABASE_FILE } from '../configured-database.adapter';
import { type Configuration } from '../platform/configuration';
import { isDemoLoaded, markDemoLoaded } from '../platform/database-kind.adapter';
import { undoMigrations } from '../platform/database.adapter';
import { writeWhole } from '../platform/files.adapter';
import { MAIL_FOLDER } from '../platform/mail.adapter';
import { AuditReader } from '../record/audit.reader';
import { openService, shutDown } from '../web/service';
import { type CastMember } from './demo-cast';
import { loadEarlier, loadNow } from './demo-content';

const SIGN_INS = 'demo-sign-ins.txt';
const OWNER_ONLY = 0o600;

export interface Demo {
  app: NestExpressApplication;
  /** Everybody's way in, the first officer's first; absent when an earlier start made them. */
  signIns?: CastMember[];
  signInsFile: string;
}

const signInsFile = ({ dataDirectory }: Configuration): string =>
  path.join(dataDirectory, SIGN_INS);

const signInLines = (cast: CastMember[]): string =>
  [
    'Sign-ins of the demonstration. Made at its first start; npm run demo:reset makes new ones.',
    'Sign-in name, password, who it is.',
    ...cast.map(({ signInName, password, displayName }) =>
      [signInName, password, displayName].join('\t'),
    ),
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
  // A service sends its mail; letters in a folder are a demonstration's.
  fs.rmSync(path.join(configuration.dataDirectory, MAIL_FOLDER), { recursive: true, force: true });
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
  const opened = await openWhole(configuration);
  if (await isLoaded(opened)) return { app: opened, signInsFile: file };
  await shutDown(opened);
  const cast = await loadEarlier(configuration);
  const app = await openService(configuration);
  await loadNow(app, cast);
  await writeWhole(file, signInLines(cast), { mode: OWNER_ONLY });
  await markDemoLoaded(app.get(DataSource));
  return { app, signInsFile: file, signIns: cast };
}
