import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../../platform/configuration';
import { flushFolder, writeWhole } from '../../platform/files.adapter';
import { CONFIGURATION } from '../../platform/platform.module';

const FOLDER = 'signing';
const OWNER_ONLY = { folder: 0o700, file: 0o600 };
const TOKEN = /^[0-9a-f-]{36}$/;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/**
 * The one signed file of a reservation, under its token. Of two that were made for the same token the
 * first kept stands and the other was never seen: nothing is signed twice.
 */
@Injectable()
export class SignedOnce {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** The file kept for the token, if any. */
  async kept(token: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.path(token));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Gives the bytes that stand for the token, which would survive a loss of power. */
  async keep(token: string, bytes: Buffer): Promise<Buffer> {
    await mkdir(this.folder, { recursive: true, mode: OWNER_ONLY.folder });
    const own = join(this.folder, `.${randomUUID()}`);
    await writeWhole(own, bytes, { mode: OWNER_ONLY.file });
    try {
      // Unlike a rename, a link fails where the name is taken.
      await link(own, this.path(token));
      await flushFolder(this.folder);
      return bytes;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      return await readFile(this.path(token));
    } finally {
      await rm(own, { force: true });
    }
  }

  /** Once the signature is on record its file is in the store. */
  async forget(token: string): Promise<void> {
    await rm(this.path(token), { force: true });
  }

  private get folder(): string {
    return join(this.configuration.dataDirectory, FOLDER);
  }

  private path(token: string): string {
    if (!TOKEN.test(token)) throw new RangeError('a reservation is named by a UUID');
    return join(this.folder, token);
  }
}
