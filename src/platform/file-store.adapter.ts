import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Unavailable } from '../kernel/errors';
import { flushFolder, makeFolder, writeWhole } from './files.adapter';

/** What is asked for is not there, or is not what it was. It is never given out. */
export class StoredFileFault extends Error {
  constructor(
    /** The object: SHA-256 of the bytes it must have, in hexadecimal. */
    readonly sha256: string,
    readonly fault: 'missing' | 'damaged',
  ) {
    super(`stored file ${sha256} is ${fault}`);
  }
}

export class FileTooLarge extends Error {
  constructor(
    readonly size: number,
    readonly most: number,
  ) {
    super(`a file of ${size} bytes; at most ${most} are stored`);
  }
}

const NAME = /^[0-9a-f]{64}$/;
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** Largest file stored, in bytes: a decision of 20 MB with its signatures and margins. */
export const LARGEST_STORED = 50_000_000;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Whatever the disk refuses, for want of space or of health, is told as one thing. */
async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!/^E[A-Z0-9]+$/.test(codeOf(error))) throw error;
    throw new Unavailable(`the file store (${codeOf(error)})`);
  }
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Files under the SHA-256 of their bytes, each written once and never changed. Putting comes before
 * the transaction that relies on it: a file that no row names does no harm.
 */
export class FileStore {
  private opened: Promise<unknown> | undefined;

  constructor(private readonly folder: string) {}

  /**
   * Stores the bytes and returns when they would survive a loss of power; gives their SHA-256. The
   * same bytes again are the same file.
   * @throws FileTooLarge, RangeError for no bytes at all.
   * @throws StoredFileFault where that name is taken by damaged bytes: they are evidence.
   * @throws Unavailable
   */
  async put(bytes: Uint8Array): Promise<string> {
    if (bytes.length === 0) throw new RangeError('an empty file is not stored');
    if (bytes.length > LARGEST_STORED) throw new FileTooLarge(bytes.length, LARGEST_STORED);
    const sha256 = sha256Of(bytes);
    await this.open();
    if ((await this.read(sha256)) !== undefined) return sha256;
    const mode = OWNER_ONLY.file;
    await onDisk(() => writeWhole(join(this.folder, sha256), bytes, { mode }));
    return sha256;
  }

  /**
   * The bytes, compared with their name at every reading.
   * @throws StoredFileFault, Unavailable
   */
  async get(sha256: string): Promise<Buffer> {
    const bytes = await this.read(sha256);
    if (bytes === undefined) throw new StoredFileFault(sha256, 'missing');
    return bytes;
  }

  /** The names of all files, in order. */
  async names(): Promise<string[]> {
    await this.open();
    const names = await onDisk(() => readdir(this.folder));
    return names.filter((name) => NAME.test(name)).sort();
  }

  /**
   * Removes what writers that ended in the middle left behind, if it is older than `age`
   * milliseconds of the disk's own clock; gives how many.
   */
  async removeUnfinished(age: number): Promise<number> {
    const before = new Date(Date.now() - age);
    await this.open();
    const names = (await onDisk(() => readdir(this.folder))).filter((name) => !NAME.test(name));
    const old = await Promise.all(names.map((name) => this.isOlder(name, before)));
    const abandoned = names.filter((_, at) => old[at]);
    await onDisk(() => Promise.all(abandoned.map((name) => rm(join(this.folder, name)))));
    return abandoned.length;
  }

  private async isOlder(name: string, time: Date): Promise<boolean> {
    try {
      return (await stat(join(this.folder, name))).mtimeMs < time.getTime();
    } catch (error) {
      // Its writer has finished it meanwhile.
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  private async read(sha256: string): Promise<Buffer | undefined> {
    if (!NAME.test(sha256)) throw new RangeError('a stored file is named by a SHA-256');
    const bytes = await onDisk(() => this.bytesOf(sha256));
    if (bytes && sha256Of(bytes) !== sha256) throw new StoredFileFault(sha256, 'damaged');
    return bytes;
  }

  private async bytesOf(sha256: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, sha256));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  private open(): Promise<unknown> {
    this.opened ??= onDisk(() => this.make()).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async make(): Promise<void> {
    const first = await makeFolder(this.folder, { mode: OWNER_ONLY.folder });
    // A new folder is in its parent for good only when that is written too.
    if (first !== undefined) await flushFolder(dirname(first));
  }
}

export const FILES_FOLDER = 'files';
