import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Unavailable } from '../../kernel/errors';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/platform.module';
import {
  type DevelopmentAuthority,
  openDevelopmentAuthority,
} from '../keys/development-authority.adapter';
import { KEYS_FOLDER, type ServedFile } from '../keys/make-authority.adapter';
import { type Trust } from '../verify/verify-file.adapter';

const SECRET_FILE = 'signing-secret';
const SECRET_BYTES = 32;
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

export interface KeyOwner {
  personId: string;
  /** As the certificate says it, and so the face of every signature. */
  name: string;
}

export interface PersonKey {
  /** PKCS#12. */
  file: Buffer;
  passphrase: string;
}

/** What the passphrase of the body's seal is derived for; no person has such an id. */
const SEAL = 'the seal of the body';

/**
 * Keys of the persons who sign, and the body's seal, from the development authority in the data folder, made when first
 * needed. What opens them lies beside them and not in the database.
 */
@Injectable()
export class PersonKeys {
  private opened: Promise<DevelopmentAuthority> | undefined;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** @throws Unavailable when the secret's file is damaged; what the file system throws. */
  async of(owner: KeyOwner): Promise<PersonKey> {
    const authority = await this.authority();
    const passphrase = await this.passphrase(owner.personId);
    const held = await authority.keyOf(owner.personId);
    return { file: held ?? (await authority.issueKey({ ...owner, passphrase })), passphrase };
  }

  /** The key of the body's seal. @throws as `of` */
  async seal(): Promise<PersonKey> {
    const authority = await this.authority();
    const passphrase = await this.passphrase(SEAL);
    const held = await authority.sealKey();
    return { file: held ?? (await authority.issueSeal(passphrase)), passphrase };
  }

  /** What signatures made with these keys are held against, in real time. */
  async trust(): Promise<Trust> {
    const authority = await this.authority();
    const roots = [Buffer.from(authority.rootPem)];
    return { roots, crls: await authority.revocationLists(), at: new Date() };
  }

  /** A certificate or revocation list, at the address the certificates themselves give. */
  async served(name: ServedFile): Promise<Buffer> {
    return (await this.authority()).served(name);
  }

  private authority(): Promise<DevelopmentAuthority> {
    const { dataDirectory, bodyName: body, publicUrl } = this.configuration;
    this.opened ??= openDevelopmentAuthority({
      folder: join(dataDirectory, KEYS_FOLDER),
      body,
      address: `${publicUrl}/keys`,
      now: new Date(),
    }).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async passphrase(owner: string): Promise<string> {
    const secret = await this.secret();
    return createHmac('sha256', secret).update(owner).digest('base64url');
  }

  private async secret(): Promise<Buffer> {
    const folder = this.configuration.dataDirectory;
    const file = join(folder, SECRET_FILE);
    if (!(await stored(file))) await makeSecret(folder, file);
    const secret = await stored(file);
    if (secret?.length !== SECRET_BYTES) throw new Unavailable('the keys of those who sign');
    return secret;
  }
}

async function stored(file: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Two processes starting at once keep the one secret: the second finds the first's file. */
async function makeSecret(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  try {
    const handle = await open(file, 'wx', OWNER_ONLY.file);
    try {
      await handle.writeFile(`${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
