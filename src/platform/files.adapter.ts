import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
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
