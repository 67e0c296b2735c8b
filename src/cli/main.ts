import { BadInput, type Command, type Terminal } from './command';

/** Loaded when called, so that no command pays for another's libraries. */
const COMMANDS: Record<string, { usage: string; load: () => Promise<Command> }> = {
  check: {
    usage: 'check FILE [--agreements DIR] [--on DATE] [--json]',
    load: async () => (await import('./check-paper.js')).checkPaper,
  },
  route: {
    usage: 'route FILE [--on DATE] [--json]',
    load: async () => (await import('./route-paper.js')).routePaper,
  },
  build: {
    usage: 'build FILE --pdf|--html [--reference "PCD 1653"] [--on DATE] -o OUT',
    load: async () => (await import('./build-paper.js')).buildPaper,
  },
  schema: {
    usage: 'schema',
    load: async () => (await import('./print-schema.js')).printSchema,
  },
  docs: {
    usage: 'docs [--check]',
    load: async () => (await import('./write-docs.js')).writeDocs,
  },
};

const USAGE = [
  'usage: decision-papers COMMAND',
  ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
  'FILE is a paper.json or an example envelope; - reads standard input.',
  'Exit: 0 done, 1 a stop was found, 2 the call or the input is wrong.',
].join('\n');

/** Runs one command; returns its exit code and never throws for what a user can cause. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(USAGE);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    terminal.err(`unknown command: ${name}`);
    terminal.err(USAGE);
    return 2;
  }
  try {
    return await (
      await command.load()
    )(rest, terminal);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const line of error.lines) terminal.err(line);
    return 2;
  }
}

const isProgram = require.main === module || process.argv[1] === __filename;
if (isProgram) {
  const terminal: Terminal = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  };
  // A reader that has seen enough (head, less) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  void run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
}
