import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

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

/**
 * Compiles a folder of Handlebars files into one function that writes HTML of the closed set
 * (`docs/document-elements.md`).
 * @param main - file name of the whole; the others, of all the folders, are its partials by their names
 */
export function compileTemplates<View>(
  main: { folder: string; file: string },
  ...shared: string[]
): (view: View) => string {
  const handlebars = Handlebars.create();
  for (const folder of [...shared, main.folder]) {
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.hbs') || file === main.file) continue;
      const source = readFileSync(join(folder, file), 'utf8');
      handlebars.registerPartial(basename(file, '.hbs'), handlebars.compile(source, COMPILING));
    }
  }
  const whole = readFileSync(join(main.folder, main.file), 'utf8');
  const compiled = handlebars.compile<View>(whole, COMPILING);
  return (view) => compiled(view, RUNNING);
}
