import 'reflect-metadata';
import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type JsonName,
  X509Certificate,
  X509Crl,
  type X509CrlEntryParams,
  X509CrlReason,
} from '@peculiar/x509';
import { writeWhole } from '../../platform/files.adapter';
import { OID } from '../der/object-identifiers';
import {
  issueCertificate,
  issueRevocationList,
  revocationListNumber,
  type Issuer,
  newKeyPair,
  SIGNATURE_KEY,
} from './issue-certificates.adapter';
import {
  addressesOf,
  type AuthoritySettings,
  makeAuthority,
  NOT_BEFORE,
  organisation,
  OWNER_ONLY,
  PUBLIC_FILES,
  type ServedFile,
} from './make-authority.adapter';
import { writePkcs12 } from './pkcs12.adapter';

/** Who gets a key: `personId` goes into the certificate and ties it to the account. */
export interface KeyOrder {
  personId: string;
  name: string;
  passphrase: string;
}

interface Issue {
  kind: 'person' | 'seal';
  file: string;
  subject: JsonName;
  passphrase: string;
}

export const CERTIFICATE_WORDS = 'Development certificate: not for legal use';
const SEAL_FILE = 'seal.p12';
/** EN 319 412-1, 5.1.4: a national scheme of two letters. It names no real register. */
const SEAL_ID = 'DV:GB-DEVELOPMENT';
const personFile = (personId: string): string => {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(personId)) {
    throw new Error(`a person id cannot name a file: ${personId}`);
  }
  return join('people', `${personId}.p12`);
};

/**
 * Opens the development authority of a folder, making it first where there is none: a root, an
 * authority that issues, their revocation lists.
 */
export async function openDevelopmentAuthority(
  settings: AuthoritySettings,
): Promise<DevelopmentAuthority> {
  const read = () => readAuthority(settings);
  return read().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await makeAuthority(settings);
    return read();
  });
}

async function readAuthority(settings: AuthoritySettings): Promise<DevelopmentAuthority> {
  const root = await readFile(join(settings.folder, PUBLIC_FILES.root), 'utf8');
  const certificate = new X509Certificate(
    await readFile(join(settings.folder, 'issuing.pem'), 'utf8'),
  );
  const pem = await readFile(join(settings.folder, 'issuing.key'), 'utf8');
  const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, SIGNATURE_KEY, false, ['sign']);
  return new DevelopmentAuthority(settings, root, { certificate, key });
}

export type RevocationReason = 'ended' | 'compromised';
/** Never `unspecified`: the library then writes an empty list of extensions, which is no DER list. */
const REASONS: Record<RevocationReason, X509CrlReason> = {
  ended: X509CrlReason.cessationOfOperation,
  compromised: X509CrlReason.keyCompromise,
};

interface Revocation extends X509CrlEntryParams {
  revocationDate: Date;
}

export class DevelopmentAuthority {
  private lastRevocation: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: AuthoritySettings,
    /** The root certificate as PEM: what a verifier is told to trust. */
    readonly rootPem: string,
    private readonly issuer: Issuer,
  ) {}

  /** DER lists of the issuing authority and of the root, as they stand now. */
  revocationLists(): Promise<Buffer[]> {
    return Promise.all(PUBLIC_FILES.lists.map((name) => readFile(this.path(name))));
  }

  /** A certificate or list as anybody may have it. */
  served(name: ServedFile): Promise<Buffer> {
    return readFile(this.path(name));
  }

  /** Makes a key and its certificate; the PKCS#12 file replaces an earlier one of the person. */
  async issueKey({ personId, name, passphrase }: KeyOrder): Promise<Buffer> {
    const subject: JsonName = [{ CN: [name] }, { [OID.serialNumber]: [personId] }];
    return this.issue({ kind: 'person', file: personFile(personId), subject, passphrase });
  }

  /** The same for the body itself: its seal. */
  issueSeal(passphrase: string): Promise<Buffer> {
    const body = organisation(this.settings.body);
    const subject: JsonName = [{ CN: [body] }, { [OID.organisationIdentifier]: [SEAL_ID] }];
    return this.issue({ kind: 'seal', file: SEAL_FILE, subject, passphrase });
  }

  private async issue({ kind, file: name, subject, passphrase }: Issue): Promise<Buffer> {
    const keys = await newKeyPair();
    const certificate = await issueCertificate(this.issuer, {
      subject: [{ C: ['GB'] }, { O: [organisation(this.settings.body)] }, ...subject],
      publicKey: keys.publicKey,
      period: { notBefore: NOT_BEFORE, notAfter: this.issuer.certificate.notAfter },
      addresses: addressesOf(this.settings, 'issuing'),
      kind,
    });
    const file = await writePkcs12(
      {
        pkcs8: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
        certificates: [certificate, this.issuer.certificate].map(
          ({ rawData }) => new Uint8Array(rawData),
        ),
      },
      passphrase,
    );
    await writeWhole(this.path(name), file, { mode: OWNER_ONLY });
    return file;
  }

  /** The person's PKCS#12 file; undefined where none was issued. */
  async keyOf(personId: string): Promise<Buffer | undefined> {
    return this.keyFile(personFile(personId));
  }

  sealKey(): Promise<Buffer | undefined> {
    return this.keyFile(SEAL_FILE);
  }

  private keyFile(name: string): Promise<Buffer | undefined> {
    return readFile(this.path(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    });
  }

  /**
   * Puts a certificate on the list; `serial` is hexadecimal. One after the other: a list written
   * from what another call was still writing would lose its entry.
   */
  revoke(serial: string, at: Date, why: RevocationReason = 'ended'): Promise<void> {
    const entry = { serialNumber: serial, revocationDate: at, reason: REASONS[why] };
    const written = this.lastRevocation.then(() => this.addToList(entry));
    this.lastRevocation = written.catch(() => undefined);
    return written;
  }

  /** An entry for a certificate already listed replaces the one there. */
  private async addToList(added: Revocation): Promise<void> {
    const list = new X509Crl(await readFile(this.path('issuing.crl')));
    const kept = list.entries
      .filter(({ serialNumber }) => serialNumber !== added.serialNumber)
      .map(({ serialNumber, revocationDate, reason }) => ({
        serialNumber,
        revocationDate,
        reason,
      }));
    const updated = await issueRevocationList(this.issuer, {
      number: revocationListNumber(list) + 1,
      thisUpdate: added.revocationDate,
      nextUpdate: this.issuer.certificate.notAfter,
      entries: [...kept, added],
    });
    await writeWhole(this.path('issuing.crl'), updated, { mode: OWNER_ONLY });
  }

  private path(name: string): string {
    return join(this.settings.folder, name);
  }
}
