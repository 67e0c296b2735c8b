import type { Block } from '../tree';

/**
 * Whether Word's own numbering gives every section and paragraph the number it is printed with:
 * sections 1, 2, 3 and in each of them 3.1, 3.2, 3.3.
 */
export function isNumberedInOrder(blocks: Block[]): boolean {
  let section = 0;
  let paragraph = 0;
  return blocks.every((block) => {
    if (block.kind === 'heading' && block.number !== undefined) {
      section += 1;
      paragraph = 0;
      return block.level === 2 && block.number === `${section}`;
    }
    if (block.kind !== 'paragraph' || block.number === undefined) return true;
    paragraph += 1;
    return block.number === `${section}.${paragraph}`;
  });
}
