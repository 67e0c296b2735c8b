import { basename } from 'node:path';
import { DocumentFault } from './document-fault';
import { readDocument } from './read-document';
import { type AskedName, namesAskedFor, partialName } from './template-names.adapter';
import { type DocumentTree } from './tree';
import { marked, namesIn } from './view-facts';

/** What a template is tried on. */
export interface Tried<View> {
  /** `pcd-1653.json, as a draft`. */
  name: string;
  view: View;
}

export interface TemplateTried<View> {
  /** Folders with the template's files: its own, and those it shares. */
  folders: { folder: string; files: readonly string[] }[];
  /** The file that prints the whole. */
  mainFile: string;
  render: (view: View) => string;
  /** Fields it leaves out on purpose. */
  notPrinted: readonly string[];
  /** What it is a template of: `paper`. */
  of: string;
}

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').join(' ');

/**
 * What is wrong with a template that can be read, one line a fault, nothing thrown: a name no view
 * has, a partial that is not there or never used, an element outside the closed set, numbers out of
 * order, and every fact a view has and its document lacks.
 */
export function triedFaults<View>(
  template: TemplateTried<View>,
  tried: readonly Tried<View>[],
): string[] {
  let asked: AskedName[];
  try {
    asked = template.folders.flatMap(({ folder, files }) => namesAskedFor(folder, files));
  } catch (error) {
    return [messageOf(error)];
  }
  return [
    ...new Set([
      ...unknownNames(asked, tried, template),
      ...tried.flatMap((one) => renderingFaults(one, template)),
      ...dropped(tried, template),
    ]),
  ];
}

function unknownNames<View>(
  asked: readonly AskedName[],
  tried: readonly Tried<View>[],
  { folders, mainFile, of }: TemplateTried<View>,
): string[] {
  const files = folders.flatMap((one) => one.files);
  const known = namesIn(tried.map(({ view }) => view));
  const partials = new Set(files.map(partialName));
  const wrong = asked
    .filter(({ kind, name }) => !(kind === 'value' ? known : partials).has(name))
    .map(({ file, line, kind, name }) =>
      kind === 'value'
        ? `${file}, line ${line}: no ${of} has the field ${name}`
        : `${file}, line ${line}: there is no file ${name}.hbs`,
    );
  const used = new Set(asked.filter(({ kind }) => kind === 'partial').map(({ name }) => name));
  const idle = files.filter((file) => basename(file) !== mainFile && !used.has(partialName(file)));
  return [...wrong, ...idle.map((file) => `${file}: no other file uses it`)];
}

function renderingFaults<View>(
  { name, view }: Tried<View>,
  { render }: TemplateTried<View>,
): string[] {
  try {
    return orderFaults(readDocument(render(view))).map((fault) => `${name}: ${fault}`);
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
function dropped<View>(
  tried: readonly Tried<View>[],
  { render, notPrinted }: TemplateTried<View>,
): string[] {
  const allowed = new Set(notPrinted);
  return tried.flatMap(({ name, view }) => {
    const { view: withMarks, facts } = marked(view);
    const html = rendered(render, withMarks as View);
    if (html === undefined) return [];
    return [...facts]
      .filter(([mark, { path }]) => !html.includes(mark) && !allowed.has(path))
      .map(([, { path, text }]) => `${name}: ${path} is not printed: “${text.slice(0, 40)}”`);
  });
}

function rendered<View>(render: (view: View) => string, view: View): string | undefined {
  try {
    return render(view);
  } catch {
    // Told already by the rendering of the view itself.
    return undefined;
  }
}
