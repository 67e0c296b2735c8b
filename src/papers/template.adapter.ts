import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { packagePath } from '../platform/package-root';
import { type Manifest } from './manifest';
import { parseManifest } from './manifest-shape';
import { type PaperView } from './paper-document';

/** A layout and version of the paper, ready to print. */
export interface PaperTemplate {
  manifest: Manifest;
  /** HTML of the closed set of `docs/document-elements.md`; every value of the view is escaped. */
  render(view: PaperView): string;
}

const KEY = /^[a-z][a-z0-9-]*\.v[1-9][0-9]*$/;
/** The file that prints the whole; the others are its parts. */
export const MAIN_FILE = 'paper.hbs';

/** Every value is escaped; nothing beyond the view's own properties is reached, no text compiled. */
const COMPILING: CompileOptions = {
  strict: true,
  noEscape: false,
  knownHelpersOnly: true,
  preventIndent: true,
};
const RUNNING: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

function compileFolder(folder: string): (view: PaperView) => string {
  const handlebars = Handlebars.create();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.hbs') || file === MAIN_FILE) continue;
    const source = readFileSync(join(folder, file), 'utf8');
    handlebars.registerPartial(basename(file, '.hbs'), handlebars.compile(source, COMPILING));
  }
  const main = handlebars.compile<PaperView>(
    readFileSync(join(folder, MAIN_FILE), 'utf8'),
    COMPILING,
  );
  return (view) => main(view, RUNNING);
}

/**
 * Reads a template from a folder of its own; `loadTemplate` does so from the package.
 * @throws Error naming the file when the manifest has not its shape.
 */
export function readTemplate(folder: string): PaperTemplate {
  const file = join(folder, 'manifest.json');
  const manifest = parseManifest(JSON.parse(readFileSync(file, 'utf8')), file);
  return { manifest, render: compileFolder(folder) };
}

/** Loads `templates/papers/<key>/` of the package, whatever the working folder is. */
export function loadTemplate(key: string): PaperTemplate {
  if (!KEY.test(key)) throw new Error(`“${key}” is no key of a template, like pcd.v1`);
  const template = readTemplate(packagePath('templates', 'papers', key));
  if (template.manifest.key !== key) {
    throw new Error(`templates/papers/${key}/manifest.json calls itself ${template.manifest.key}`);
  }
  return template;
}
