import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PaperFile {
  name: string;
  text: string;
}

const FOLDER = join(__dirname, 'files');

const filesIn = (folder: string): PaperFile[] =>
  readdirSync(join(FOLDER, folder))
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      text: readFileSync(join(FOLDER, folder, file), 'utf8'),
    }));

const ENVELOPES = ['envelope', 'agreement'];

export const goodPapers = (): PaperFile[] =>
  filesIn('good').filter(({ name }) => !ENVELOPES.includes(name));
export const badPapers = (): PaperFile[] => filesIn('bad');

export const goodFile = (name: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, 'good', `${name}.json`), 'utf8')) as unknown;

/** The pointers at which each bad file must be refused, in order. */
export const badPointers = (): Record<string, string[]> =>
  JSON.parse(readFileSync(join(FOLDER, 'bad-pointers.json'), 'utf8')) as Record<string, string[]>;
