import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Paper } from '../../../../src/papers/content/paper';
import { parsePaper } from '../../../../src/papers/content/parse';

const FOLDER = join(__dirname, '../../papers/content/files/good');

/** The good papers of the content's own tests. */
export const goodPapers = (): { name: string; paper: Paper }[] =>
  readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      parsed: parsePaper(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
    }))
    .flatMap(({ name, parsed }) => ('value' in parsed ? [{ name, paper: parsed.value }] : []));
