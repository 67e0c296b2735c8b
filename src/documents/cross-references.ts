import type { Block, Inline } from './tree';

/** Ids of headings, paragraphs and recommendations, those inside panels and signatures too. */
export function idsIn(blocks: Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.id === undefined ? [] : [block.id];
      case 'recommendations':
        return block.items.flatMap(({ id, paragraphs }) => [
          ...(id === undefined ? [] : [id]),
          ...idsIn(paragraphs),
        ]);
      case 'panel':
        return idsIn(block.blocks);
      case 'signature':
        return idsIn([block.heading, ...block.paragraphs]);
      default:
        return [];
    }
  });
}

/** The id a link inside the document leads to; undefined for an address. */
export const targetOf = (href: string): string | undefined =>
  href.startsWith('#') ? href.slice(1) : undefined;

/** Ids that links anywhere in a value of the tree lead to. */
export function targetsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.values(value).flatMap(targetsIn);
  const target = isLink(value) ? targetOf(value.href) : undefined;
  return target === undefined ? inner : [target, ...inner];
}

const isLink = (value: object): value is Extract<Inline, { kind: 'link' }> =>
  'kind' in value && value.kind === 'link';
