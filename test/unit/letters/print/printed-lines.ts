import { foldText, inlineText, textBlocks } from '../../../../src/documents/document-text';
import { type Block, type Cell, type DocumentTree } from '../../../../src/documents/tree';

/** Words that stand together in one row, clause, entry or paragraph of a part of the letter. */
export interface Printed {
  part:
    | 'head'
    | 'glance'
    | 'agreed'
    | 'special-conditions'
    | 'changes'
    | 'payments'
    | 'performance'
    | 'signatures';
  line: string[];
}

const isHeading = (block: Block | undefined, level: number): boolean =>
  block?.kind === 'heading' && block.level === level;

function blocksOf(tree: DocumentTree, part: Printed['part']): Block[] {
  const { blocks } = tree;
  if (part === 'head') return blocks.filter(({ kind }) => kind === 'addressee');
  if (part === 'glance')
    return blocks.filter((one) => one.kind === 'panel' && one.role === 'glance');
  const from = blocks.findIndex((one) => one.kind === 'heading' && one.id === part);
  const rest = blocks.slice(from + 1);
  const until = rest.findIndex((one) => isHeading(one, 2));
  return from < 0 ? [] : until < 0 ? rest : rest.slice(0, until);
}

const rowText = (row: Cell[]): string => row.map(({ children }) => inlineText(children)).join(' ');

/** Rows of tables and entries of lists whole, every other block by itself. */
function linesOf(tree: DocumentTree, block: Block): string[] {
  switch (block.kind) {
    case 'panel':
      return block.blocks.flatMap((one) => linesOf(tree, one));
    case 'table':
      return [...block.head, ...block.groups.flat(), ...block.foot].map(rowText);
    case 'description-list':
      return block.entries.map(({ term, answers }) => [term, ...answers].map(inlineText).join(' '));
    case 'addressee':
      return [
        ...block.lines.map(inlineText),
        ...block.entries.map(({ term, answer }) => `${inlineText(term)} ${inlineText(answer)}`),
      ];
    default:
      return textBlocks({ ...tree, blocks: [block] });
  }
}

/** What stands in a part of the letter, line by line. */
export const linesIn = (tree: DocumentTree, part: Printed['part']): string[] =>
  blocksOf(tree, part)
    .flatMap((block) => linesOf(tree, block))
    .map(foldText);
