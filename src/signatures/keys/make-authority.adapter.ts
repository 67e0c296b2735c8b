import { createPrivateKey, webcrypto } from 'node:crypto';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type JsonName } from '@peculiar/x509';
import { writeWhole } from '../../platform/files.adapter';
import {
  type Addresses,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  type Issuer,
  newKeyPair,
  type Period,
} from './issue-certificates.adapter';

/** `address` is where certificates and lists will be served, without a slash at its end. */
export interface AuthoritySettings {
  folder: string;
  body: string;
  address: string;
  /** Real time: the certificates end five years after it. */
  now: Date;
}

/** Within the data folder: the authority's own, made at first need. */
export const KEYS_FOLDER = 'keys';
/** Within that: what a verifier is told to trust, and what has been revoked. */
export const PUBLIC_FILES = { root: 'root.pem', lists: ['issuing.crl', 'root.crl'] } as const;

/** What anybody may have: certificates as RFC 5280 names them in AIA, and the lists of the revoked. */
export const SERVED_FILES = [
  'root.pem',
  'root.cer',
  'root.crl',
  'issuing.cer',
  'issuing.crl',
] as const;
export type ServedFile = (typeof SERVED_FILES)[number];

export const OWNER_ONLY = 0o600;
/** The demonstration's papers date from 2019 on. */
export const NOT_BEFORE = new Date('2019-01-01T00:00:00Z');
const YEARS = 5;

/**
 * Makes the folder of a development authority: a root, an authority that issues, their lists. It
 * appears whole or not at all; where another process was quicker, its authority stands.
 */
export async function makeAuthority(settings: AuthoritySettings): Promise<void> {
  const { folder, body } = settings;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    await mkdir(join(unfinished, 'people'));
    const period = periodFrom(settings.now);
    const root = await issueRoot(nameOf(body, 'Development root: not for legal use'), period);
    const keys = await newKeyPair();
    const certificate = await issueCertificate(root, {
      subject: nameOf(body, 'Development authority: not for legal use'),
      publicKey: keys.publicKey,
      period,
      addresses: addressesOf(settings, 'root'),
      kind: 'authority',
    });
    await writeIssuer(unfinished, 'root', root);
    await writeIssuer(unfinished, 'issuing', { certificate, key: keys.privateKey });
    await rename(unfinished, folder);
    await flush(dirname(folder));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

async function flush(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function writeIssuer(folder: string, name: string, issuer: Issuer): Promise<void> {
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', issuer.key));
  const pem = createPrivateKey({ key, format: 'der', type: 'pkcs8' }).export({
    type: 'pkcs8',
    format: 'pem',
  });
  const write = (file: string, content: string | Uint8Array) =>
    writeWhole(join(folder, file), content, { mode: OWNER_ONLY });
  await write(`${name}.key`, pem);
  await write(`${name}.pem`, `${issuer.certificate.toString('pem')}\n`);
  await write(`${name}.cer`, new Uint8Array(issuer.certificate.rawData));
  const { notBefore, notAfter } = issuer.certificate;
  // Their own period: a demonstration in 2024 verifies offline too.
  const list = { number: 1, thisUpdate: notBefore, nextUpdate: notAfter, entries: [] };
  await write(`${name}.crl`, await issueRevocationList(issuer, list));
}

export function addressesOf({ address }: AuthoritySettings, issuer: 'root' | 'issuing'): Addresses {
  return {
    certificate: `${address}/${issuer}.cer`,
    revocationList: `${address}/${issuer}.crl`,
  };
}

/** X.520 gives an organisation's name 64 characters. */
export function organisation(body: string): string {
  return [...body].slice(0, 64).join('');
}

function nameOf(body: string, role: string): JsonName {
  return [{ C: ['GB'] }, { O: [organisation(body)] }, { CN: [role] }];
}

function periodFrom(now: Date): Period {
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(now.getUTCFullYear() + YEARS);
  notAfter.setUTCMilliseconds(0);
  return { notBefore: NOT_BEFORE, notAfter };
}
