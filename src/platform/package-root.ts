import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAME = 'decision-papers';

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === NAME;
}

function rootAbove(folder: string): string {
  if (isRoot(folder)) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json of ${NAME} above ${__dirname}`);
  return rootAbove(parent);
}

/** The package's own folder, the same from `src/` and from `dist/`, whatever the working folder is. */
export const PACKAGE_ROOT = rootAbove(__dirname);

/** Absolute path of what the package ships: `packagePath('templates', 'screens')`. */
export const packagePath = (...segments: string[]): string => join(PACKAGE_ROOT, ...segments);
