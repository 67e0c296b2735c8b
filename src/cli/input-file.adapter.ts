import fs from 'node:fs';
import path from 'node:path';
import { type Fault, type Parsed } from '../kernel/findings';
import { type AgreementFacts } from '../papers/content/agreement-facts';
import { type ExemptFacts } from '../papers/content/exempt-facts';
import {
  parseAgreementEnvelope,
  parseExemptFacts,
  type PaperInput,
  parsePaperInput,
} from '../papers/content/parse';
import { parseJson } from '../papers/content/json-text';
import { BadInput } from './command';

const LARGEST_FILE = 20_000_000;
const STANDARD_INPUT = 0;

/** A pointer may hold any character of an unknown property's name; a line stays a line. */
const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => JSON.stringify(mark).slice(1, -1));

const faultLines = (file: string, faults: Fault[]): string[] =>
  faults.map(({ pointer, expected }) =>
    onOneLine(`${file}: ${pointer || 'the document'}: ${expected}`),
  );

const WHY: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'this user may not use it',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'no space is left',
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'no such folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8 text',
};

/** What the file system says, as one line a person understands. */
export const fileFault = (file: string, error: unknown): BadInput => {
  const { code, message } = error as NodeJS.ErrnoException;
  return new BadInput([`${file}: ${WHY[code ?? ''] ?? message}`]);
};

function readText(file: string): string {
  try {
    const bytes = fs.readFileSync(file === '-' ? STANDARD_INPUT : file);
    if (bytes.length > LARGEST_FILE) {
      throw new BadInput([`${file}: larger than ${LARGEST_FILE / 1_000_000} MB`]);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw fileFault(file, error);
  }
}

function read<T>(file: string, parse: (input: unknown) => Parsed<T>): T {
  const json = parseJson(readText(file));
  const parsed = 'faults' in json ? json : parse(json.value);
  if ('faults' in parsed) throw new BadInput(faultLines(file, parsed.faults));
  return parsed.value;
}

/** An envelope or a bare paper from a file, or from standard input as `-`. */
export const readPaperFile = (file: string): PaperInput => read(file, parsePaperInput);

/** The facts of a Part 2, which stand in no paper. */
export const readExemptFacts = (file: string): ExemptFacts => read(file, parseExemptFacts);

/** Every `*.json` of a folder as an earlier agreement, in the order of their names. */
export function readAgreements(folder: string): AgreementFacts[] {
  let names: string[];
  try {
    names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    throw fileFault(folder, error);
  }
  if (names.length === 0) throw new BadInput([`${folder}: holds no .json file`]);
  return names
    .sort()
    .map((name) => read(path.join(folder, name), parseAgreementEnvelope).agreement);
}
