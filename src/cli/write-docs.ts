import fs from 'node:fs';
import { measuresModule } from '../documents/pdf/measure-faces.adapter';
import { letterLifecycleMarkdown } from '../letters/passage/letter-lifecycle-markdown';
import { checksMarkdown } from '../papers/checks/checks-markdown';
import { schemaFiles } from '../papers/content/schema';
import { writeWhole } from '../platform/files.adapter';
import { packagePath } from '../platform/package-root';
import { lifecycleMarkdown } from '../workflow/passage/lifecycle-markdown';
import { readOptions } from './arguments';
import { type Command } from './command';

/** Every file of the project that is made from its code, by its path in the package. */
const generatedFiles = (): Map<string, string> =>
  new Map([
    ['docs/checks.md', checksMarkdown()],
    ['docs/lifecycle.md', `${lifecycleMarkdown()}\n${letterLifecycleMarkdown()}`],
    ['src/documents/pdf/noto-sans-measures.ts', measuresModule()],
    ...Object.entries(schemaFiles()).map(([name, text]): [string, string] => [
      `schema/${name}`,
      text,
    ]),
  ]);

const standing = (path: string): string | undefined =>
  fs.existsSync(packagePath(path)) ? fs.readFileSync(packagePath(path), 'utf8') : undefined;

/** Writes the generated pages and schemas; with `--check` only says which are not current, exit 1. */
export const writeDocs: Command = async (args, terminal) => {
  const { values } = readOptions(args, { check: { type: 'boolean' } }, 'docs [--check]');
  const old = [...generatedFiles()].filter(([path, text]) => standing(path) !== text);
  for (const [path, text] of old) {
    if (values.check) terminal.out(`not current: ${path}`);
    else {
      await writeWhole(packagePath(path), text);
      terminal.out(`written: ${path}`);
    }
  }
  return values.check && old.length > 0 ? 1 : 0;
};
