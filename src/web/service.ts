import { type Server } from 'node:http';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type DataSource } from 'typeorm';
import { openConfigured } from '../configured-database.adapter';
import { type Clock, RealClock } from '../platform/clock';
import { type Configuration } from '../platform/configuration';
import { markDatabase } from '../platform/database-kind.adapter';
import { openStorageFolder } from '../platform/storage-folder.adapter';
import { migrate } from '../platform/database.adapter';
import { demoClock } from '../platform/demo-clock.adapter';
import { createApplication } from './application';

/** The day of the demonstration's example papers; its first start is that morning in London. */
export const DEMO_BEGINS = new Date('2024-03-18T09:00:00Z');

const IDLE_SWEEP = 100;

/**
 * The service on the configured database, brought up to date, not yet listening.
 * @param given a clock in place of its own
 * @throws what the file system and the database throw when the data folder cannot be used.
 */
export async function openService(
  configuration: Configuration,
  given?: Clock,
): Promise<NestExpressApplication> {
  await openStorageFolder(configuration.dataDirectory);
  const dataSource = await openConfigured(configuration);
  try {
    await migrate(dataSource);
    await markDatabase(dataSource, configuration.demo);
    const clock = given ?? (await ownClock(configuration, dataSource));
    return await createApplication({ configuration, clock, dataSource });
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error;
  }
}

const ownClock = async ({ demo }: Configuration, dataSource: DataSource): Promise<Clock> =>
  demo ? demoClock(dataSource, DEMO_BEGINS) : new RealClock();

/** Listens; gives the address a browser of this machine opens. */
export async function listen(
  app: NestExpressApplication,
  { port, host, publicUrl }: Pick<Configuration, 'port' | 'host' | 'publicUrl'>,
): Promise<string> {
  await app.listen(port, host);
  if (port !== 0) return publicUrl;
  const { port: taken } = (app.getHttpServer() as Server).address() as { port: number };
  return Object.assign(new URL(publicUrl), { port: String(taken) }).origin;
}

/** Lets what is under way finish, takes nothing new, closes the database. */
export async function shutDown(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer() as Server;
  // A browser holds its idle connection open; closing the server alone would wait for it.
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
