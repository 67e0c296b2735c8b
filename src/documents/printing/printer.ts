import type { Form } from '../forms.adapter';
import type { DocumentTree } from '../tree';

/** Makes documents for the service, away from its event loop; also the token Nest injects it by. */
export abstract class Printer {
  /**
   * What `writeDocument` makes of the tree, to the byte.
   * @throws MissingGlyph, RightToLeftText, TableTooWide as a PDF
   * @throws Unavailable when too many documents wait, or the document ended its printer
   */
  abstract write(tree: DocumentTree, form: Form): Promise<Buffer>;

  /** Takes nothing new; what was taken is made. */
  abstract close(): Promise<void>;
}
