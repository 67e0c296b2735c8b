import { byKind } from '../../../src/documents/by-kind';
import {
  captionText,
  foldText,
  inlineText,
  numberedText,
} from '../../../src/documents/document-text';
import { listLabel } from '../../../src/documents/list-labels';
import type { Block, Cell, DocumentTree, List, Table } from '../../../src/documents/tree';
import { plainText, type StructureNode } from './pdf-structure';

/**
 * Element and words of each block, `H2: 1 Introduction`, as the document tree wants them and as the
 * structure tree has them; the first places at which the two differ.
 */
export function documentFaults(structure: StructureNode, tree: DocumentTree): string[] {
  const wanted = tidy(tree.blocks.flatMap((block) => wantedOf(block)));
  const found = tidy(foundIn(structure));
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at < 0 && wanted.length === found.length) return [];
  const [want = 'nothing more', has = 'nothing more'] =
    at < 0 ? [wanted[wanted.length], found[wanted.length]] : [wanted[at], found[at]];
  return [`the document says “${want.slice(0, 80)}”, the structure “${has.slice(0, 80)}”`];
}

const tidy = (lines: string[]): string[] =>
  lines.map(foldText).filter((line) => !/^\w+:$/.test(line));

function wantedOf(block: Block, heading = 'H2'): string[] {
  return byKind(block, {
    heading: (one) => [`${one.level === 2 ? heading : `H${one.level}`}: ${numberedText(one)}`],
    paragraph: (one) => [`P: ${numberedText(one)}`],
    list: wantedList,
    recommendations: ({ items }) =>
      items.flatMap(({ number, what, sum, paragraphs }) => [
        `Lbl: ${number}`,
        `P: ${inlineText(what)}${sum ? ` ${inlineText(sum)}` : ''}`,
        ...paragraphs.map((one) => `P: ${numberedText(one)}`),
      ]),
    table: wantedTable,
    'description-list': ({ entries }) =>
      entries.flatMap(({ term, answers }) => [
        `Lbl: ${inlineText(term)}`,
        ...answers.map((answer) => `P: ${inlineText(answer)}`),
      ]),
    addressee: ({ lines, entries }) => [
      ...lines.map((line) => `P: ${inlineText(line)}`),
      ...entries.flatMap(({ term, answer }) => [
        `Lbl: ${inlineText(term)}`,
        `P: ${inlineText(answer)}`,
      ]),
    ],
    // What a notice says stands under no heading: its label is a paragraph.
    panel: ({ blocks, role }) =>
      blocks.flatMap((one) => wantedOf(one, role === 'notice' ? 'P' : 'H2')),
    signature: (one) => [
      ...wantedOf(one.heading),
      ...one.paragraphs.flatMap((each) => wantedOf(each)),
      `P: ${one.label}`,
    ],
  });
}

function wantedList(list: List): string[] {
  return list.items.flatMap((item, at) => [
    `Lbl: ${listLabel(list.numbering, at)}`,
    `LBody: ${inlineText(item.children)}`,
    ...(item.list ? wantedList(item.list) : []),
  ]);
}

function wantedTable(table: Table): string[] {
  const cells = (rows: Cell[][]): string[] =>
    rows.flat().map(({ kind, children }) => `${kind.toUpperCase()}: ${inlineText(children)}`);
  return [
    `Caption: ${captionText(table)}`,
    ...cells([...table.head, ...table.groups.flat(), ...table.foot]),
  ];
}

/** Elements that hold words of their own; what stands in them (links, emphasis) is part of them. */
const BLOCKS = new Set(['H1', 'H2', 'H3', 'P', 'Lbl', 'LBody', 'Caption', 'TH', 'TD']);

function foundIn(node: StructureNode): string[] {
  return node.children.flatMap((child) => {
    if (!('type' in child)) return 'text' in child ? [`${node.type}: ${child.text}`] : [];
    if (!BLOCKS.has(child.type)) return foundIn(child);
    const words = child.children
      .filter((each) => !('type' in each && isBlock(each)))
      .map((each) => ('text' in each ? each.text : 'type' in each ? plainText(each) : ''))
      .join('');
    const inner = child.children.filter((each) => 'type' in each && isBlock(each));
    return [`${child.type}: ${words}`, ...foundIn({ ...child, children: inner })];
  });
}

const isBlock = ({ type }: StructureNode): boolean => BLOCKS.has(type) || type === 'L';
