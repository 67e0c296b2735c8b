import { Markup, type Element } from './reading/markup';
import { readBlocks } from './reading/read-blocks';
import { readHead } from './reading/read-head';
import { checkOutline } from './reading/check-outline';
import { checkedLanguage } from './reading/read-inline';
import type { DocumentTree } from './tree';

/**
 * Reads the closed set of HTML (`docs/document-elements.md`) into the tree.
 * @throws DocumentFault with every place that is outside the set.
 */
export function readDocument(html: string): DocumentTree {
  const markup = new Markup(html);
  const root = markup.documentElement();
  markup.expectAttributes(root, { lang: 'required' });
  const { head, body } = headAndBody(root, markup);
  const tree: DocumentTree = {
    lang: checkedLanguage(root, markup),
    ...readHead(head, markup),
    blocks: readBlocks(body, markup),
  };
  for (const problem of checkOutline(tree)) markup.fault(body, problem);
  markup.settle();
  return tree;
}

function headAndBody(root: Element, markup: Markup): { head: Element; body: Element } {
  const [head, body, ...more] = markup.elements(root);
  if (head?.name !== 'head' || body?.name !== 'body' || more.length > 0) {
    return markup.refuse(root, '<html> holds one <head>, then one <body>');
  }
  markup.expectAttributes(body, {});
  return { head, body };
}
