import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';

/** A name a template asks for. */
export interface AskedName {
  file: string;
  line: number;
  name: string;
  kind: 'value' | 'partial';
}

/** What the language itself brings, and the step out of a loop. */
const BUILT_IN = new Set(['if', 'unless', 'each', 'with', 'this', 'else']);

/** Every value and every partial the template's files ask for, printed or not by any paper. */
export function namesAskedFor(folder: string, files: readonly string[]): AskedName[] {
  return files.flatMap((file) => {
    const names: AskedName[] = [];
    const visitor = new Handlebars.Visitor();
    const ask = (
      kind: AskedName['kind'],
      name: string,
      { start }: hbs.AST.SourceLocation,
    ): void => {
      names.push({ file, line: start.line, name, kind });
    };
    visitor.PathExpression = ({ parts, loc }: hbs.AST.PathExpression) => {
      for (const part of parts) {
        if (typeof part === 'string' && !BUILT_IN.has(part)) ask('value', part, loc);
      }
    };
    visitor.PartialStatement = (partial: hbs.AST.PartialStatement) => {
      const { name, params, loc } = partial;
      if (name.type === 'PathExpression')
        ask('partial', (name as hbs.AST.PathExpression).original, loc);
      for (const parameter of params) visitor.accept(parameter);
    };
    visitor.accept(Handlebars.parse(readFileSync(join(folder, file), 'utf8')));
    return names;
  });
}

/** The name a file is used under. */
export const partialName = (file: string): string => basename(file, '.hbs');
