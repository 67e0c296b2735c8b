import { readdirSync, readFileSync } from 'node:fs';
import { messageOf, triedFaults } from '../../documents/check-template.adapter';
import { packagePath } from '../../platform/package-root';
import { type LetterBasis } from '../content/letter-basis';
import { type LetterTerms } from '../content/letter-terms';
import { type LetterSetting, letterView } from './letter-document';
import {
  LETTER_FILE,
  letterParts,
  type LetterTemplate,
  readLetterTemplate,
} from './letter-template.adapter';

/** A letter a template is tried on. */
export interface LetterTrial {
  name: string;
  basis: LetterBasis;
  terms: LetterTerms;
}

/** Letters that hold one of everything: `templates/letters/everything.json`. */
export function letterTrials(): LetterTrial[] {
  const file = packagePath('templates', 'letters', 'everything.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { letters: LetterTrial[] }).letters;
}

const templatesIn = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.hbs'));

/** What is wrong with a letter's template on the letters of the kinds it prints, one line a fault. */
export function letterTemplateFaults(
  folder: string,
  trials: readonly LetterTrial[],
  setting: LetterSetting,
): { faults: string[]; documents: number } {
  let template: LetterTemplate;
  try {
    template = readLetterTemplate(folder);
  } catch (error) {
    return { faults: [messageOf(error)], documents: 0 };
  }
  const { manifest, render } = template;
  const printed = trials.filter(({ basis }) => manifest.kinds.includes(basis.kind));
  const standings: LetterSetting[] = [setting, { ...setting, draft: 'A draft' }];
  const tried = printed.flatMap(({ name, basis, terms }) =>
    standings.map((standing) => ({
      name: `${name}${standing.draft === undefined ? '' : ', as a draft'}`,
      view: letterView(basis, terms, { ...standing, manifest }),
    })),
  );
  const faults = triedFaults(
    {
      folders: [folder, letterParts()].map((one) => ({ folder: one, files: templatesIn(one) })),
      mainFile: LETTER_FILE,
      render,
      notPrinted: manifest.notPrinted,
      of: 'letter',
    },
    tried,
  );
  return { faults, documents: tried.length };
}
