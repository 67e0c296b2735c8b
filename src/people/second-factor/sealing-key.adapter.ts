import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Unavailable } from '../../kernel/errors';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/platform.module';

const FILE = 'second-factor-key';
const KEY_BYTES = 32;
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

const isCode = (error: unknown, code: string): boolean =>
  (error as NodeJS.ErrnoException).code === code;

async function stored(file: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Two processes starting at once keep the one key: the second finds the first's file. */
async function makeKey(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
  try {
    const handle = await open(file, 'wx', OWNER_ONLY.file);
    try {
      await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64url')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/**
 * The key that seals the secrets of authenticator apps: in the data folder and not in the database,
 * so that a copy of the one is worth nothing without the other. Made when first needed.
 */
@Injectable()
export class SealingKey {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** 32 bytes, for AES-256. @throws Unavailable when the key's file is damaged. */
  async read(): Promise<Buffer> {
    const { dataDirectory } = this.configuration;
    const file = join(dataDirectory, FILE);
    if (!(await stored(file))) await makeKey(dataDirectory, file);
    const key = await stored(file);
    if (key?.length !== KEY_BYTES) throw new Unavailable('second factor');
    return key;
  }
}
