import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, writeWhole } from './files.adapter';

/**
 * Makes the data folder and writes in it, so that a folder that cannot be used is said at start and
 * not at the first decision. Throws what the file system throws, naming a path within the folder.
 */
export async function openStorageFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  const trial = join(folder, `.trial-${randomUUID()}`);
  await writeWhole(trial, '', { mode: 0o600 });
  await rm(trial);
}
