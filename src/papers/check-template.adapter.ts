import { readdirSync } from 'node:fs';
import { DocumentFault } from '../documents/document-fault';
import { readDocument } from '../documents/read-document';
import { type DocumentTree } from '../documents/tree';
import { type Paper } from './content/paper';
import { type PaperSetting, paperView, type PaperView } from './paper-document';
import { type AskedName, namesAskedFor, partialName } from './template-names.adapter';
import { MAIN_FILE, type PaperTemplate, readTemplate } from './template.adapter';
import { marked, namesIn } from './view-facts';

/** A paper a template is tried on. */
export interface Trial {
  /** `pcd-1653.json, as a draft`. */
  name: string;
  paper: Paper;
  setting: PaperSetting;
}

interface Tried {
  name: string;
  view: PaperView;
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').join(' ');

/**
 * What is wrong with a template, one line a fault, nothing thrown: a manifest or file that cannot be
 * read, a name no view has, a partial that is not there or never used, an element outside the closed
 * set, numbers out of order, and every fact the view has and the document lacks. What the manifest
 * lists under `notPrinted` may be left out.
 */
export function templateFaults(folder: string, trials: readonly Trial[]): string[] {
  let template: PaperTemplate;
  let asked: AskedName[];
  try {
    template = readTemplate(folder);
    asked = namesAskedFor(folder, filesOf(folder));
  } catch (error) {
    return [messageOf(error)];
  }
  const { manifest } = template;
  const tried = trials.map(({ name, paper, setting }) => ({
    name,
    view: paperView(paper, setting, manifest),
  }));
  const faults = [
    ...unknownNames(asked, tried, filesOf(folder)),
    ...tried.flatMap((one) => renderingFaults(one, template)),
    ...dropped(tried, template),
  ];
  return [...new Set(faults)];
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.hbs'));

function unknownNames(
  asked: readonly AskedName[],
  tried: readonly Tried[],
  files: readonly string[],
): string[] {
  const known = namesIn(tried.map(({ view }) => view));
  const partials = new Set(files.map(partialName));
  const wrong = asked
    .filter(({ kind, name }) => !(kind === 'value' ? known : partials).has(name))
    .map(({ file, line, kind, name }) =>
      kind === 'value'
        ? `${file}, line ${line}: no paper has the field ${name}`
        : `${file}, line ${line}: there is no file ${name}.hbs`,
    );
  const used = new Set(asked.filter(({ kind }) => kind === 'partial').map(({ name }) => name));
  const idle = files.filter((file) => file !== MAIN_FILE && !used.has(partialName(file)));
  return [...wrong, ...idle.map((file) => `${file}: no other file uses it`)];
}

function renderingFaults({ name, view }: Tried, template: PaperTemplate): string[] {
  try {
    return orderFaults(readDocument(template.render(view))).map((fault) => `${name}: ${fault}`);
  } catch (error) {
    if (!(error instanceof DocumentFault)) return [`${name}: ${messageOf(error)}`];
    return error.problems.map(({ place, problem }) => `${name}: ${place}: ${problem}`);
  }
}

/** Numbered headings run 1, 2, 3; a layout that sorts sections anew would break every citation. */
function orderFaults({ blocks }: DocumentTree): string[] {
  const numbers = blocks.flatMap((block) =>
    block.kind === 'heading' && block.number !== undefined ? [block.number] : [],
  );
  return numbers.flatMap((number, at) =>
    number === String(at + 1) ? [] : [`section ${number} stands where ${at + 1} belongs`],
  );
}

/** A fact that any trial has and its document lacks. */
function dropped(tried: readonly Tried[], template: PaperTemplate): string[] {
  const allowed = new Set(template.manifest.notPrinted ?? []);
  return tried.flatMap(({ name, view }) => {
    const { view: withMarks, facts } = marked(view);
    const html = rendered(template, withMarks as PaperView);
    if (html === undefined) return [];
    return [...facts]
      .filter(([mark, { path }]) => !html.includes(mark) && !allowed.has(path))
      .map(([, { path, text }]) => `${name}: ${path} is not printed: “${text.slice(0, 40)}”`);
  });
}

function rendered(template: PaperTemplate, view: PaperView): string | undefined {
  try {
    return template.render(view);
  } catch {
    // Told already by the rendering of the view itself.
    return undefined;
  }
}
