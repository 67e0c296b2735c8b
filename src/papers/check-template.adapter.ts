import { readdirSync } from 'node:fs';
import { messageOf, type Tried, triedFaults } from '../documents/check-template.adapter';
import { type Paper } from './content/paper';
import { type Manifest } from './manifest';
import { type PaperSetting, paperView, type PaperView } from './paper-document';
import { MAIN_FILE, readTemplate, type Template } from './template.adapter';

/** A paper a template is tried on. */
export interface Trial {
  /** `pcd-1653.json, as a draft`. */
  name: string;
  paper: Paper;
  setting: PaperSetting;
}

/**
 * What is wrong with a paper's template, one line a fault, nothing thrown: a manifest or file that
 * cannot be read, and what the trials show (`triedFaults`). What the manifest lists under
 * `notPrinted` may be left out.
 */
export const templateFaults = (folder: string, trials: readonly Trial[]): string[] =>
  faultsOf<PaperView>(folder, (manifest) =>
    trials.map(({ name, paper, setting }) => ({ name, view: paperView(paper, setting, manifest) })),
  );

/** The same for a template of any view, tried on the views that the trials give it. */
export function faultsOf<View>(
  folder: string,
  viewsOf: (manifest: Manifest) => Tried<View>[],
): string[] {
  let template: Template<View>;
  try {
    template = readTemplate<View>(folder);
  } catch (error) {
    return [messageOf(error)];
  }
  const { manifest, render } = template;
  const files = readdirSync(folder).filter((file) => file.endsWith('.hbs'));
  return triedFaults(
    {
      folders: [{ folder, files }],
      mainFile: MAIN_FILE,
      render,
      notPrinted: manifest.notPrinted ?? [],
      of: 'paper',
    },
    viewsOf(manifest),
  );
}
