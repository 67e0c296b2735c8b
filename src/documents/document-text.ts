import { byKind } from './by-kind';
import { listLabel } from './list-labels';
import type {
  Addressee,
  Block,
  Cell,
  DescriptionList,
  DocumentTree,
  Inline,
  List,
  Recommendations,
  Signature,
  Table,
} from './tree';

/** The words of inline content as they stand in the tree, no-break spaces kept. */
export function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inlineText(inline.children)))
    .join('');
}

/** One space for every run of white space, no-break and thin spaces included; composed (NFC). */
export function foldText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The text of the document, block by block in reading order: headings, paragraphs, list items with
 * their printed label (a bullet is no text), captions, cells, terms, answers and field labels.
 * Empty cells give no block. The PDF's structure tree and the HTML page say exactly the same blocks.
 */
export function textBlocks(tree: DocumentTree): string[] {
  return tree.blocks
    .flatMap(blockTexts)
    .map(foldText)
    .filter((text) => text !== '');
}

function blockTexts(block: Block): string[] {
  return byKind(block, {
    heading: (heading) => [numberedText(heading)],
    paragraph: (paragraph) => [numberedText(paragraph)],
    list: listTexts,
    recommendations: ({ items }) => items.flatMap(recommendationTexts),
    table: tableTexts,
    'description-list': ({ entries }) => entries.flatMap(entryTexts),
    addressee: addresseeTexts,
    panel: ({ blocks }) => blocks.flatMap(blockTexts),
    signature: signatureTexts,
  });
}

/** A number and the words after it are one block: `3.1 NHS England will pay …`. */
export function numberedText(block: { number?: string; children: Inline[] }): string {
  const words = inlineText(block.children);
  return block.number === undefined ? words : `${block.number} ${words}`;
}

function listTexts(list: List): string[] {
  return list.items.flatMap((item, index) => {
    const label = list.numbering === 'bullet' ? '' : `${listLabel(list.numbering, index)} `;
    return [label + inlineText(item.children), ...(item.list ? listTexts(item.list) : [])];
  });
}

function recommendationTexts(item: Recommendations['items'][number]): string[] {
  const sum = item.sum ? ` ${inlineText(item.sum)}` : '';
  return [item.number, inlineText(item.what) + sum, ...item.paragraphs.map(numberedText)];
}

/** Caption and unit as one text: `Table 1: Income by financial year (£)`. */
export function captionText(table: Table): string {
  return [inlineText(table.caption ?? []), table.unit ?? ''].join(' ').trim();
}

function tableTexts(table: Table): string[] {
  const rows: Cell[][] = [...table.head, ...table.groups.flat(), ...table.foot];
  return [captionText(table), ...rows.flat().map((cell) => inlineText(cell.children))];
}

function entryTexts(entry: DescriptionList['entries'][number]): string[] {
  return [inlineText(entry.term), ...entry.answers.map(inlineText)];
}

function addresseeTexts({ lines, entries }: Addressee): string[] {
  const data = entries.flatMap(({ term, answer }) => [inlineText(term), inlineText(answer)]);
  return [...lines.map(inlineText), ...data];
}

function signatureTexts(signature: Signature): string[] {
  return [
    numberedText(signature.heading),
    ...signature.paragraphs.map(numberedText),
    signature.label,
  ];
}
