import 'reflect-metadata';
import path from 'node:path';
import { MOPAC } from '../papers/body';
import { type Configuration, readConfiguration } from '../platform/configuration';
import { listen, shutDown } from '../web/service';
import { startFault } from '../web/start-fault';
import { BadInput, type Terminal } from './command';
import { type Demo, openDemo, removeDemo } from './demo';
import { runMainJob } from './main-job';

/** sysexits.h: EX_CONFIG, EX_UNAVAILABLE. */
const FAULTY_CONFIGURATION = 78;
const CANNOT_START = 69;
const OUT = 'out';

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

function demoConfiguration(): Configuration | undefined {
  const read = readConfiguration({ BODY_NAME: MOPAC.name, ...process.env, DEMO: 'yes' });
  if ('configuration' in read) return read.configuration;
  for (const fault of read.faults) terminal.err(fault);
  process.exitCode = FAULTY_CONFIGURATION;
  return undefined;
}

function greet({ signIn, signInsFile }: Demo, address: string): void {
  const file = path.relative(process.cwd(), signInsFile) || signInsFile;
  terminal.out(`\nThe demo is ready.`);
  terminal.out(`Open ${address}`);
  terminal.out(
    signIn
      ? `Sign in as ${signIn.name} with password ${signIn.password} (also in ${file})`
      : `Sign in as before: names and passwords are in ${file} (npm run demo:reset starts afresh)`,
  );
  terminal.out(`Open paper 1 (${address}/papers/1): a published paper with its contradictions`);
  terminal.out('Ctrl-C stops it.');
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

async function start(args: readonly string[]): Promise<void> {
  const configuration = demoConfiguration();
  if (!configuration) return;
  const differs = await runMainJob(terminal, path.resolve(OUT));
  process.exitCode = differs;
  if (!args.includes('--example')) await serve(configuration, args.includes('--reset'));
}

start(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof BadInput)) throw error;
  for (const line of error.lines) terminal.err(line);
  process.exitCode = 2;
});
