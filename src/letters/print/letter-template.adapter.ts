import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTemplates } from '../../documents/compile-templates.adapter';
import { packagePath } from '../../platform/package-root';
import { type LetterKind } from '../content/letter-terms';
import { type LetterView } from './letter-document';
import { type LetterManifest, parseLetterManifest } from './letter-manifest';

/** A layout and version of the letter, ready to print. */
export interface LetterTemplate {
  manifest: LetterManifest;
  /** HTML of the closed set of `docs/document-elements.md`; every value of the view is escaped. */
  render(view: LetterView): string;
}

export const LETTER_TEMPLATES = ['grant-modification.v1', 'grant-award.v1'] as const;
export type LetterTemplateKey = (typeof LETTER_TEMPLATES)[number];

/** What a letter of the kind is printed with from now on. */
export const letterTemplateFor = (kind: LetterKind): LetterTemplateKey =>
  kind === 'award' ? 'grant-award.v1' : 'grant-modification.v1';

/** The file that prints the whole; the others are its parts. */
export const LETTER_FILE = 'letter.hbs';
/** Parts that every letter has. */
export const letterParts = (): string => packagePath('templates', 'letters', 'parts');

/**
 * Reads a template from a folder of its own.
 * @throws Error naming the file when the manifest has not its shape
 */
export function readLetterTemplate(folder: string): LetterTemplate {
  const file = join(folder, 'manifest.json');
  const manifest = parseLetterManifest(JSON.parse(readFileSync(file, 'utf8')), file);
  const main = { folder, file: LETTER_FILE };
  return { manifest, render: compileTemplates<LetterView>(main, letterParts()) };
}

/** Loads `templates/letters/<key>/` of the package, whatever the working folder is. */
export const loadLetterTemplate = (key: LetterTemplateKey): LetterTemplate =>
  readLetterTemplate(packagePath('templates', 'letters', key));
