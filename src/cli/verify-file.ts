import fs from 'node:fs';
import path from 'node:path';
import { CertificateFault } from '../signatures/keys/certificate.adapter';
import { readDatabaseConfiguration } from '../platform/configuration';
import { KEYS_FOLDER, PUBLIC_FILES } from '../signatures/keys/make-authority.adapter';
import { type Verdict } from '../signatures/verify/verdict';
import { verifyFile as verifyBytes } from '../signatures/verify/verify-file.adapter';
import { type Arguments, onlyFile, readArguments, text } from './arguments';
import { BadInput, type Command } from './command';
import { fileFault } from './input-file.adapter';

const USAGE = 'verify FILE [--trust ROOT.pem] [--crl FILE]... [--signatures N] [--json]';
const OPTIONS = {
  trust: { type: 'string' },
  crl: { type: 'string', multiple: true },
  signatures: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * Says of a signed PDF whether every signature holds and nothing was changed or added between and
 * after them, and names what fails. Exit: 0 valid, 1 not valid, 2 the call is wrong.
 */
export const verifyFile: Command = async (args, terminal) => {
  const read = readArguments(args, OPTIONS, USAGE);
  const file = onlyFile(read, USAGE);
  const verdict = judge(readBytes(file), {
    ...trustOf(read),
    signatures: countOption(read),
  });
  if (read.values.json) terminal.out(JSON.stringify(verdict, undefined, 2));
  else for (const line of verdictLines(file, verdict)) terminal.out(line);
  return verdict.isValid ? 0 : 1;
};

interface Against {
  root: string;
  lists: string[];
  signatures?: number;
}

/**
 * Where no number is asked for, every made field has to be signed: a file cut back to its first
 * signature is valid in itself.
 */
function judge(bytes: Buffer, { root, lists, signatures }: Against): Verdict {
  const trust = {
    roots: [readBytes(root)],
    crls: lists.length === 0 ? undefined : lists.map(readBytes),
    at: new Date(),
  };
  try {
    if (signatures !== undefined) return verifyBytes(bytes, { ...trust, signatures });
    const verdict = verifyBytes(bytes, trust);
    const made = verdict.signatures.length + verdict.unsignedFields.length;
    return made === 0 ? verdict : verifyBytes(bytes, { ...trust, signatures: made });
  } catch (error) {
    if (!(error instanceof CertificateFault)) throw error;
    throw new BadInput([`${[root, ...lists].join(', ')}: ${error.message}`]);
  }
}

function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw fileFault(file, error);
  }
}

/** Without a root the service's own, in its data folder; never one that came with the file. */
function trustOf(read: Arguments): Pick<Against, 'root' | 'lists'> {
  const given = text(read, 'trust');
  const lists: unknown = read.values.crl;
  const named = Array.isArray(lists) ? lists.map(String) : [];
  if (given) return { root: given, lists: named };
  const own = readDatabaseConfiguration(process.env);
  if ('faults' in own) throw new BadInput(own.faults);
  const inFolder = (name: string) => path.join(own.configuration.dataDirectory, KEYS_FOLDER, name);
  const root = inFolder(PUBLIC_FILES.root);
  if (fs.existsSync(root)) return { root, lists: [...PUBLIC_FILES.lists.map(inFolder), ...named] };
  throw new BadInput([
    `expected --trust ROOT.pem: the service has no root of its own at ${root}`,
    `usage: decision-papers ${USAGE}`,
  ]);
}

function countOption(read: Arguments): number | undefined {
  const count = text(read, 'signatures');
  if (count === undefined) return undefined;
  if (!/^[1-9][0-9]?$/.test(count)) {
    throw new BadInput([`--signatures: expected a number from 1 to 99, got ${count}`]);
  }
  return Number(count);
}

function verdictLines(file: string, verdict: Verdict): string[] {
  const signatures = verdict.signatures.flatMap(signatureLines);
  return [
    `${file}: ${verdict.isValid ? 'valid' : 'NOT VALID'}`,
    ...signatures,
    ...verdict.unsignedFields.map((field) => `-  ${field}: not signed`),
    ...verdict.failures.map(({ code, words }) => `!  ${words} [${code}]`),
    ...notAsked(verdict),
    `SHA-256 ${verdict.sha256}`,
  ];
}

function signatureLines(report: Verdict['signatures'][number], place: number): string[] {
  const { field, kind, name, at, reason, isValid } = report;
  const whose = kind === 'seal' ? `seal of ${name}` : (name ?? 'unknown');
  const who = [whose, at ?? 'no time'].join(', ');
  return [
    `${place + 1}. ${field}: ${who}: ${isValid ? 'holds' : 'does not hold'}`,
    ...(reason === undefined ? [] : [`   ${reason.replace(/\s+/g, ' ')}`]),
  ];
}

function notAsked({ checks }: Verdict): string[] {
  const names = Object.entries(checks)
    .filter(([, outcome]) => outcome === 'not asked')
    .map(([check]) => check);
  return names.length === 0 ? [] : [`not asked: ${names.join(', ')}`];
}
