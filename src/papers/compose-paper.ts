import { readDocument } from '../documents/read-document';
import { type DocumentTree } from '../documents/tree';
import { type Paper } from './content/paper';
import { paperView, type PaperSetting } from './paper-document';
import { type PaperTemplate } from './template.adapter';

/**
 * The document of a paper: view, template, HTML of the closed set, tree. Pure: the same paper,
 * setting and template give the same tree.
 * @throws DocumentFault when the template writes outside the closed set, or the paper holds a
 * character no document may hold.
 */
export function compose(
  paper: Paper,
  setting: PaperSetting,
  template: PaperTemplate,
): DocumentTree {
  return readDocument(template.render(paperView(paper, setting, template.manifest)));
}
