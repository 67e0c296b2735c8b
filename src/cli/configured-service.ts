import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Configuration, readConfiguration } from '../platform/configuration';
import { openService, shutDown } from '../web/service';
import { startFault } from '../web/start-fault';
import { BadInput } from './command';

/** The configuration of the service a command works on. @throws BadInput, a line a fault */
export function configured(): Configuration {
  const read = readConfiguration(process.env);
  if ('faults' in read) throw new BadInput(read.faults);
  return read.configuration;
}

/**
 * The configured service for as long as `work` takes, without its web pages.
 * @throws BadInput for what keeps it from starting
 */
export async function withConfiguredService<Result>(
  configuration: Configuration,
  work: (app: NestExpressApplication) => Promise<Result>,
): Promise<Result> {
  const app = await openService(configuration).catch((error: unknown) => {
    const line = startFault(error, configuration);
    throw line === undefined ? error : new BadInput([line]);
  });
  try {
    return await work(app);
  } finally {
    await shutDown(app);
  }
}
