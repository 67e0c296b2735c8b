import type { Block, DocumentTree, Heading, Signature } from '../tree';
import { idsIn, targetsIn } from '../cross-references';
import { inlineText } from '../document-text';

/**
 * What no single element can show: one title first, no level left out (ISO 14289-1, 7.4.2),
 * every id and every field name once, every link inside the document with a place to lead to.
 */
export function checkOutline(tree: DocumentTree): string[] {
  const blocks = tree.blocks.flatMap(withInner);
  const ids = idsIn(tree.blocks);
  return [
    ...headingProblems(blocks.filter((block) => block.kind === 'heading')),
    ...twice(ids).map((id) => `id “${id}” stands twice`),
    ...[...new Set(targetsIn(tree.blocks))]
      .filter((id) => !ids.includes(id))
      .map((id) => `a link leads to “${id}”, and no block has that id`),
    ...twice(blocks.filter((block) => block.kind === 'signature').map(fieldName)).map(
      (name) => `signature field “${name}” stands twice`,
    ),
  ];
}

function withInner(block: Block): Block[] {
  if (block.kind === 'panel') return block.blocks.flatMap(withInner);
  return block.kind === 'signature' ? [block.heading, block] : [block];
}

function headingProblems(headings: Heading[]): string[] {
  const problems: string[] = [];
  const titles = headings.filter(({ level }) => level === 1).length;
  if (titles !== 1) problems.push(`a document has one <h1>, not ${titles}`);
  let above = 0;
  for (const heading of headings) {
    if (heading.level > above + 1) {
      problems.push(`heading “${inlineText(heading.children)}” skips a level`);
    }
    above = heading.level;
  }
  return problems;
}

function fieldName(signature: Signature): string {
  return signature.field.name;
}

function twice(names: string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
