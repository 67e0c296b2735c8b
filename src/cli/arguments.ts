import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isLocalDate, type LocalDate } from '../kernel/local-date';
import { BadInput } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  files: string[];
  values: Record<string, string | boolean | undefined>;
}

/** Node goes on about arguments that begin with a hyphen; whoever mistyped an option wants none. */
export const parseFault = (error: unknown): string =>
  (error as Error).message.split('. To specify ')[0]!;

/** Reads options and files strictly; an unknown option is a fault that shows the usage. */
export function readArguments(args: string[], options: Options, usage: string): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, values: values as Arguments['values'] };
  } catch (error) {
    throw new BadInput([parseFault(error), `usage: decision-papers ${usage}`]);
  }
}

/** The same for a command that takes no file. */
export function readOptions(args: string[], options: Options, usage: string): Arguments {
  const read = readArguments(args, options, usage);
  const [unknown] = read.files;
  if (unknown === undefined) return read;
  throw new BadInput([`expected no ${unknown}`, `usage: decision-papers ${usage}`]);
}

export function onlyFile({ files }: Arguments, usage: string): string {
  const [file, ...more] = files;
  if (!file || more.length > 0) {
    throw new BadInput([
      `expected one FILE, got ${files.length}`,
      `usage: decision-papers ${usage}`,
    ]);
  }
  return file;
}

export function text({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** `--on DATE`, the business date. */
export function dayOption(read: Arguments): LocalDate | undefined {
  const on = text(read, 'on');
  if (on !== undefined && !isLocalDate(on)) {
    throw new BadInput([`--on: expected a day that exists, like 2024-03-18, got ${on}`]);
  }
  return on;
}
