import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTemplates } from '../documents/compile-templates.adapter';
import { packagePath } from '../platform/package-root';
import { type Manifest } from './manifest';
import { parseManifest } from './manifest-shape';
import { type PaperView } from './paper-document';

/** A layout and version of the paper, ready to print. */
export interface Template<View> {
  manifest: Manifest;
  /** HTML of the closed set of `docs/document-elements.md`; every value of the view is escaped. */
  render(view: View): string;
}
/** Of Part 1, which is published. */
export type PaperTemplate = Template<PaperView>;

const KEY = /^[a-z][a-z0-9-]*\.v[1-9][0-9]*$/;
/** The file that prints the whole; the others are its parts. */
export const MAIN_FILE = 'paper.hbs';

/**
 * Reads a template from a folder of its own; `loadTemplate` does so from the package.
 * @throws Error naming the file when the manifest has not its shape.
 */
export function readTemplate<View = PaperView>(folder: string): Template<View> {
  const file = join(folder, 'manifest.json');
  const manifest = parseManifest(JSON.parse(readFileSync(file, 'utf8')), file);
  return { manifest, render: compileTemplates<View>({ folder, file: MAIN_FILE }) };
}

/** Loads `templates/papers/<key>/` of the package, whatever the working folder is. */
export function loadTemplate<View = PaperView>(key: string): Template<View> {
  if (!KEY.test(key)) throw new Error(`“${key}” is no key of a template, like pcd.v1`);
  const template = readTemplate<View>(packagePath('templates', 'papers', key));
  if (template.manifest.key !== key) {
    throw new Error(`templates/papers/${key}/manifest.json calls itself ${template.manifest.key}`);
  }
  return template;
}
