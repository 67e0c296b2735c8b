import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import { makeFolder, writeWhole } from './files.adapter';

const FILE = 'session-secret';

async function stored(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The secret that signs session cookies: the configured one, or one made at first start (256 bits) and
 * kept in the data folder for the service's own user alone.
 */
export async function sessionSecret(
  configuration: Pick<Configuration, 'sessionSecret' | 'dataDirectory'>,
): Promise<string> {
  if (configuration.sessionSecret) return configuration.sessionSecret;
  const file = join(configuration.dataDirectory, FILE);
  const known = await stored(file);
  if (known) return known;
  await makeFolder(configuration.dataDirectory);
  const fresh = randomBytes(32).toString('base64url');
  await writeWhole(file, `${fresh}\n`, { mode: 0o600 });
  return fresh;
}
