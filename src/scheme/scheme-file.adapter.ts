import { readFileSync } from 'node:fs';
import { type Fault } from '../kernel/findings';
import { packagePath } from '../platform/package-root';
import { parseScheme } from './parse-scheme';
import { parseStatutes } from './parse-statutes';
import { type Scheme, type Statute } from './scheme';
import { type Parsed } from './shape';

/** The scheme the product ships. */
export const SHIPPED_SCHEME = packagePath('schemes', 'mopac-as-cited.json');
export const SHIPPED_STATUTES = packagePath('schemes', 'statutes.json');

/** A file of `schemes/` cannot be used; the message has one line a fault, each naming file and place. */
export class FaultySchemeFile extends Error {
  constructor(
    readonly path: string,
    readonly faults: Fault[],
  ) {
    super(
      faults.map(({ pointer, expected }) => `${path}: ${pointer || '/'} ${expected}`).join('\n'),
    );
  }
}

function readJson(path: string): unknown {
  let written: string;
  try {
    written = readFileSync(path, 'utf8');
  } catch (error) {
    throw new FaultySchemeFile(path, [
      { pointer: '', expected: `cannot be read: ${(error as Error).message}` },
    ]);
  }
  try {
    return JSON.parse(written);
  } catch (error) {
    throw new FaultySchemeFile(path, [
      { pointer: '', expected: `is not JSON: ${(error as Error).message}` },
    ]);
  }
}

function load<T>(path: string, parse: (value: unknown) => Parsed<T>): T {
  const result = parse(readJson(path));
  if ('faults' in result) throw new FaultySchemeFile(path, result.faults);
  return result.value;
}

/** @throws FaultySchemeFile with every fault of the file. */
export const loadScheme = (path: string = SHIPPED_SCHEME): Scheme => load(path, parseScheme);

/** @throws FaultySchemeFile with every fault of the file. */
export const loadStatutes = (path: string = SHIPPED_STATUTES): Statute[] =>
  load(path, parseStatutes);
