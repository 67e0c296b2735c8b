import 'reflect-metadata';
import path from 'node:path';
import { MOPAC } from '../papers/body';
import { MAIL_FOLDER } from '../platform/mail.adapter';
import { type Configuration, readConfiguration } from '../platform/configuration';
import { listen, shutDown } from '../web/service';
import { startFault } from '../web/start-fault';
import { BadInput } from './command';
import { type Demo, openDemo, removeDemo } from './demo';
import { greeting } from './demo-greeting';
import { runExample } from './example-run';
import { processTerminal } from './process-terminal';
import { startAsked } from './start-arguments';

/** sysexits.h: EX_CONFIG, EX_UNAVAILABLE. */
const FAULTY_CONFIGURATION = 78;
const CANNOT_START = 69;
/** 128 and the number of SIGINT, as a shell says it. */
const CANCELLED = 130;
const OUT = 'out';

const terminal = processTerminal();

function demoConfiguration(): Configuration | undefined {
  const read = readConfiguration({ BODY_NAME: MOPAC.name, ...process.env, DEMO: 'yes' });
  if ('configuration' in read) return read.configuration;
  for (const fault of read.faults) terminal.err(fault);
  process.exitCode = FAULTY_CONFIGURATION;
  return undefined;
}

function greet(demo: Demo, address: string): void {
  const file = path.relative(process.cwd(), demo.signInsFile) || demo.signInsFile;
  const mail = path.join(path.dirname(file), MAIL_FOLDER);
  for (const line of greeting(demo, { address, file, mail })) terminal.out(line);
}

function stopOnSignal({ app }: Demo): void {
  const stop = (): void => {
    terminal.out('Stopping …');
    void shutDown(app);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function serve(configuration: Configuration, afresh: boolean): Promise<void> {
  try {
    if (afresh) await removeDemo(configuration);
    const demo = await openDemo(configuration);
    stopOnSignal(demo);
    try {
      greet(demo, await listen(demo.app, configuration));
    } catch (error) {
      await shutDown(demo.app);
      throw error;
    }
  } catch (error) {
    const line = error instanceof BadInput ? error.message : startFault(error, configuration);
    if (line === undefined) throw error;
    terminal.err(line);
    process.exitCode = CANNOT_START;
  }
}

/** Until something is served there is nothing to wait for. */
function endOnSignal(): () => void {
  const end = (): never => process.exit(CANCELLED);
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => void process.off('SIGINT', end).off('SIGTERM', end);
}

async function start(args: string[]): Promise<void> {
  const { example, reset, file } = startAsked(args);
  const configuration = demoConfiguration();
  if (!configuration) return;
  const stopEnding = endOnSignal();
  process.exitCode = await runExample({ terminal, out: path.resolve(OUT), configuration, file });
  stopEnding();
  if (!example) await serve(configuration, reset);
}

start(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof BadInput)) throw error;
  for (const line of error.lines) terminal.err(line);
  process.exitCode = 2;
});
