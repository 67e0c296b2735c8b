import 'reflect-metadata';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import {
  type Configuration,
  readConfiguration,
  readDatabaseConfiguration,
} from './platform/configuration';
import { productionFaults } from './platform/production';
import { listen, openService, shutDown } from './web/service';
import { databaseFaults, unopenedFaults } from './web/serving-faults';
import { startFault } from './web/start-fault';

/** sysexits.h: EX_CONFIG, EX_UNAVAILABLE. */
const FAULTY_CONFIGURATION = 78;
const CANNOT_START = 69;

/** One line a fault; nothing is served. */
function refuse(faults: string[], code: number): void {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = code;
}

function stopOnSignal(app: NestExpressApplication): void {
  const stop = (): void => {
    shutDown(app).catch((error: unknown) => refuse([String(error)], 1));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function open(app: NestExpressApplication, configuration: Configuration): Promise<void> {
  // Now that its tables are of this version.
  const faults = await databaseFaults(app.get(DataSource), configuration);
  if (faults.length > 0) {
    refuse(faults, FAULTY_CONFIGURATION);
    return shutDown(app);
  }
  stopOnSignal(app);
  try {
    process.stdout.write(`Listening on ${await listen(app, configuration)}\n`);
  } catch (error) {
    await shutDown(app);
    throw error;
  }
}

async function serve(configuration: Configuration): Promise<void> {
  try {
    await open(await openService(configuration), configuration);
  } catch (error) {
    const line = startFault(error, configuration);
    if (line === undefined) throw error;
    refuse([line], CANNOT_START);
  }
}

/** The service for real decisions: everything it may not be started with is named in one go. */
async function start(variables: NodeJS.ProcessEnv): Promise<void> {
  // As the service itself is configured, whatever DEMO says; that it says so is a fault of its own.
  const read = readConfiguration({ ...variables, DEMO: 'no' });
  const database = readDatabaseConfiguration(variables);
  const faults = [
    ...('faults' in read ? read.faults : []),
    ...productionFaults(variables),
    ...('faults' in database ? [] : await unopenedFaults(database.configuration)),
  ];
  if ('faults' in read || faults.length > 0) refuse(faults, FAULTY_CONFIGURATION);
  else await serve(read.configuration);
}

void start(process.env);
