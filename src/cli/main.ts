import { BadInput, type Command, type Terminal } from './command';
import { processTerminal } from './process-terminal';

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
    usage:
      'build FILE [--part-2 EXEMPT] --as pdf|html|docx|text [--reference "PCD 1653"] [--on DATE] -o OUT',
    load: async () => (await import('./build-paper.js')).buildPaper,
  },
  verify: {
    usage: 'verify FILE [--trust ROOT.pem] [--crl FILE]... [--signatures N] [--json]',
    load: async () => (await import('./verify-file.js')).verifyFile,
  },
  admin: {
    usage: 'admin create --name NAME [--display WORDS]',
    load: async () => (await import('./admin-create.js')).adminCreate,
  },
  audit: {
    usage: 'audit verify [--json]',
    load: async () => (await import('./verify-audit.js')).verifyAudit,
  },
  resume: {
    usage: 'resume [--json]',
    load: async () => (await import('./resume.js')).resume,
  },
  template: {
    usage: 'template check [KEY|FOLDER]...',
    load: async () => (await import('./template-check.js')).templateCheck,
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

function commandNamed(name: string): Promise<Command> | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.load() : undefined;
}

/** What the call or its input did wrong, one line each; anything else is a bug and goes on. */
function complain(error: unknown, terminal: Terminal): number {
  if (!(error instanceof BadInput)) throw error;
  for (const line of error.lines) terminal.err(line);
  return 2;
}

const HELP = ['help', '--help', '-h'];

/** Runs one command; returns its exit code and never throws for what a user can cause. */
export async function run([name = '', ...rest]: string[], terminal: Terminal): Promise<number> {
  if (name === '' || HELP.includes(name)) {
    terminal.out(USAGE);
    return name === '' ? 2 : 0;
  }
  const command = await commandNamed(name);
  if (!command) {
    terminal.err(`unknown command: ${name}`);
    terminal.err(USAGE);
    return 2;
  }
  return command(rest, terminal).catch((error: unknown) => complain(error, terminal));
}

const isProgram = require.main === module || process.argv[1] === __filename;
if (isProgram) {
  void run(process.argv.slice(2), processTerminal()).then((code) => {
    process.exitCode = code;
  });
}
