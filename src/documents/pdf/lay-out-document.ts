import { byKind } from '../by-kind';
import type { Block, DocumentTree, Paragraph } from '../tree';
import { layOutAddressee } from './lay-out-addressee';
import { layOutDescriptionList } from './lay-out-description-list';
import { layOutList } from './lay-out-list';
import { layOutPanel } from './lay-out-panel';
import { layOutHeading, layOutParagraph } from './lay-out-prose';
import { layOutRecommendations } from './lay-out-recommendations';
import { layOutSignature } from './lay-out-signature';
import { layOutTable } from './lay-out-table';
import { LANDSCAPE, PORTRAIT } from './page-geometry';
import type { Setting } from './setting';
import { NO_SPACE, space, TIE, tieTogether, tieToNext, type Strip } from './strip';
import { documentTag, type Tag } from './tag-tree';
import type { Typefaces } from './typeface';

export interface LaidOut {
  strips: Strip[];
  structure: Tag;
}

const AFTER_LEAD_IN = space(5);
const SUBHEADING_AFTER_TABLE = space(20);

/** The whole document as strips in reading order, with the structure their text stands in. */
export function layOutDocument(
  tree: DocumentTree,
  { typefaces, proseWidth }: { typefaces: Typefaces; proseWidth: number },
): LaidOut {
  const setting = {
    typefaces,
    proseWidth,
    accent: tree.accent,
    isDraft: tree.draft !== undefined,
    sheets: [PORTRAIT, LANDSCAPE],
  };
  const structure = documentTag();
  return { strips: layOutBlocks(tree.blocks, structure, setting), structure };
}

function layOutBlocks(blocks: Block[], parent: Tag, setting: Setting): Strip[] {
  const parts = blocks.map((block, at) => {
    const before = blocks[at - 1];
    const isUnderNotice =
      before !== undefined && isGlanceUnderNotice({ block: before, next: block });
    return layOutBlock(block, { parent, isUnderNotice }, setting);
  });
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    const last = parts[at]?.at(-1);
    const first = parts[at + 1]?.[0];
    if (!next || !last || !first) return;
    joinNeighbours({ block, next }, last, first);
    if (isAttested({ block, next })) tieTogether([...(parts[at] ?? []), first], TIE.wish);
  });
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    const sheet = parts[at + 1]?.[0]?.sheet;
    if (blocks[at]?.kind === 'heading') for (const each of parts[at] ?? []) each.sheet = sheet;
  }
  return parts.flat();
}

function layOutBlock(
  block: Block,
  { parent, isUnderNotice }: { parent: Tag; isUnderNotice: boolean },
  setting: Setting,
): Strip[] {
  const surroundings = { isUnderNotice, layOutBlocks };
  return byKind(block, {
    heading: (heading) => layOutHeading(heading, parent, setting),
    paragraph: (paragraph) => layOutParagraph(paragraph, parent, setting),
    list: (list) => layOutList(list, parent, setting),
    recommendations: (items) => layOutRecommendations(items, parent, setting),
    table: (table) => layOutTable(table, parent, setting),
    'description-list': (list) => layOutDescriptionList(list, parent, setting),
    addressee: (addressee) => layOutAddressee(addressee, parent, setting),
    panel: (panel) => layOutPanel(panel, { parent, surroundings }, setting),
    signature: (signature) => layOutSignature(signature, parent, setting),
  });
}

/** What depends on two blocks: who is kept with whom, and the white between them. */
function joinNeighbours(pair: Pair, last: Strip, first: Strip): void {
  if (isLeadIn(pair)) tieToNext(last, TIE.lines);
  if (isLeadIn(pair) && pair.next.kind === 'list') last.after = AFTER_LEAD_IN;
  if (isSubheadingAfterTable(pair)) first.before = SUBHEADING_AFTER_TABLE;
  if (isTableUnderHeading(pair)) first.before = NO_SPACE;
  if (isAboveSignature(pair)) tieToNext(last, TIE.wish);
  if (isGlanceUnderNotice(pair)) {
    last.after = NO_SPACE;
    tieToNext(last, TIE.block);
  }
}

interface Pair {
  block: Block;
  next: Block;
}

function isLeadIn({ block, next }: Pair): boolean {
  if (block.kind !== 'paragraph') return false;
  return next.kind === 'list' || next.kind === 'recommendations' || isAboveTable(block, next);
}

const isAboveTable = (block: Paragraph, next: Block): boolean =>
  block.role === 'lead-in' && next.kind === 'table';

function isSubheadingAfterTable({ block, next }: Pair): boolean {
  return block.kind === 'table' && next.kind === 'heading' && next.level === 3;
}

/** The heading's own white is enough for the caption below it. */
function isTableUnderHeading({ block, next }: Pair): boolean {
  return block.kind === 'heading' && next.kind === 'table';
}

/** Signatures stand on one page where they fit, with the notice that says what they do not do yet. */
function isAboveSignature({ block, next }: Pair): boolean {
  return next.kind === 'signature' && (block.kind === 'signature' || isPanel(block, 'notice'));
}

/** Alone on a page a signature could be put under any paper: it takes what it attests with it. */
function isAttested({ block, next }: Pair): boolean {
  return block.kind === 'table' && next.kind === 'signature';
}

function isGlanceUnderNotice({ block, next }: Pair): boolean {
  return isPanel(block, 'notice') && isPanel(next, 'glance');
}

function isPanel(block: Block, role: 'glance' | 'notice'): boolean {
  return block.kind === 'panel' && block.role === role;
}
