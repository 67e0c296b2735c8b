import 'reflect-metadata';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Configuration, readConfiguration } from './platform/configuration';
import { listen, openService, shutDown } from './web/service';
import { startFault } from './web/start-fault';

/** sysexits.h: EX_CONFIG, EX_UNAVAILABLE. */
const FAULTY_CONFIGURATION = 78;
const CANNOT_START = 69;

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

function stopOnSignal(app: NestExpressApplication): void {
  const stop = (): void => {
    shutDown(app).catch((error: unknown) => {
      complain(String(error));
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function serve(configuration: Configuration): Promise<void> {
  try {
    const app = await openService(configuration);
    stopOnSignal(app);
    try {
      const address = await listen(app, configuration);
      process.stdout.write(`Listening on ${address}\n`);
    } catch (error) {
      await shutDown(app);
      throw error;
    }
  } catch (error) {
    const line = startFault(error, configuration);
    if (line === undefined) throw error;
    complain(line);
    process.exitCode = CANNOT_START;
  }
}

const read = readConfiguration(process.env);
if ('faults' in read) {
  for (const fault of read.faults) complain(fault);
  process.exitCode = FAULTY_CONFIGURATION;
} else {
  void serve(read.configuration);
}
