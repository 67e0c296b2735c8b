import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** `.ci/install-verapdf` puts the jar here. */
const FOLDER = join(__dirname, '..', '..', '.cache', 'verapdf');
const jar = findJar();
/** Why veraPDF cannot be asked here; undefined where it can. Said once by whoever asks. */
export const reason = reasonToSkip();
if (reason) process.stderr.write(`veraPDF is not asked: ${reason}\n`);

function findJar(): string | undefined {
  try {
    const name = readdirSync(FOLDER).find((file) => /^cli-[\d.]+\.jar$/.test(file));
    return name && join(FOLDER, name);
  } catch {
    return undefined;
  }
}

function reasonToSkip(): string | undefined {
  if (!jar) return `no jar in ${FOLDER} (run .ci/install-verapdf)`;
  return spawnSync('java', ['-version']).status === 0 ? undefined : 'no Java';
}

/** veraPDF's verdict lines, one a file: `PASS name flavour`. */
export function verdicts(flavour: string, files: string[]): string[] {
  const judge = ['-cp', jar ?? '', 'org.verapdf.apps.GreenfieldCliWrapper'];
  const options = ['--format', 'text', '--flavour', flavour];
  const { stdout } = spawnSync('java', [...judge, ...options, ...files], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
