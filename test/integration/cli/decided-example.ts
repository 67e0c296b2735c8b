import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runExample } from '../../../src/cli/example-run';
import { MOPAC } from '../../../src/papers/body';
import { type Configuration, readConfiguration } from '../../../src/platform/configuration';
import { temporaryFolder } from '../temporary-folder';

/** As `npm start` has it, whatever the machine has set. */
export function demoConfiguration(dataDirectory: string): Configuration {
  const variables = { BODY_NAME: MOPAC.name, DEMO: 'yes', PORT: '0', DATA_DIR: dataDirectory };
  const read = readConfiguration(variables);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.configuration;
}

/** What an example run has printed and left. */
export interface ExampleDone {
  code: number;
  lines: string[];
  /** Path of a file of the output folder. */
  path(name: string): string;
  /** Names in the folder of the decision; empty where there is none. */
  decision: string[];
  read(name: string): string;
  remove(): void;
}

/** The example run on a file, into a folder of its own; `before` may put something there first. */
export async function exampleRunOn(
  file: string,
  before: (out: string) => void = () => undefined,
): Promise<ExampleDone> {
  const folder = temporaryFolder();
  const out = join(folder.path, 'out');
  before(out);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const configuration = demoConfiguration(join(folder.path, 'data'));
  const terminal = { out: say, err: say };
  const code = await runExample({ terminal, out, configuration, file });
  const path = (name: string) => join(out, name);
  return {
    ...{ code, lines, path },
    decision: existsSync(path('decision')) ? readdirSync(path('decision')).sort() : [],
    read: (name) => readFileSync(path(name), 'utf8'),
    remove: folder.remove,
  };
}
