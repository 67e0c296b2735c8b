import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Returns when what is in the folder would survive a loss of power. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Writes a file whole or not at all, and returns when it would survive a loss of power. Whoever reads
 * `path` meanwhile sees the old file or the new one. Throws what the file system throws.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  { mode = 0o644 }: { mode?: number } = {},
): Promise<void> {
  const folder = dirname(path);
  // In the same folder: a rename is atomic only within one file system.
  const unfinished = join(folder, `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Whether it was made now. Throws for a name that stands for something else than a folder. */
async function madeFolder(path: string, mode: number): Promise<boolean> {
  try {
    await mkdir(path, { mode });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error;
    return false;
  }
}

/**
 * Makes a folder with those it stands in; gives the outermost that was made. Node's own recursive
 * `mkdir` never returns where nothing can be made, below `/proc` for one. Throws what the file system
 * throws.
 */
export async function makeFolder(
  path: string,
  { mode = 0o700 }: { mode?: number } = {},
): Promise<string | undefined> {
  const outer = dirname(path);
  try {
    return (await madeFolder(path, mode)) ? path : undefined;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || outer === path) throw error;
  }
  const outermost = await makeFolder(outer, { mode });
  await madeFolder(path, mode);
  return outermost ?? path;
}

/** Takes a file from every other user of the machine, whoever made it; one that is not there is none. */
export async function keepToOwner(path: string): Promise<void> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) await chmod(path, 0o600);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
