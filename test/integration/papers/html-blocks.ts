import { parseDocument } from 'htmlparser2';
import { foldText } from '../../../src/documents/document-text';

type Node = ReturnType<typeof parseDocument>['children'][number];

const BLOCK = /^(h[1-3]|p|li|caption|th|td|dt|dd|ul|ol|div)$/;
const BORDER = '\u0001';

function bordered(node: Node): string {
  if (node.type === 'text') return node.data;
  // The box on the page says where the document is signed; the document itself does not.
  if (!('attribs' in node) || node.attribs.class === 'signature-field') return '';
  const text = node.children.map(bordered).join('');
  return BLOCK.test(node.name) ? BORDER + text + BORDER : text;
}

/** The words of the HTML page's article, block by block as a reader meets them. */
export function htmlBlocks(page: string): string[] {
  const article = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
  const text = parseDocument(article).children.map(bordered).join('');
  return text
    .split(BORDER)
    .map(foldText)
    .filter((block) => block !== '');
}
