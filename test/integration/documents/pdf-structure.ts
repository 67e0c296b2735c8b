import { foldText } from '../../../src/documents/document-text';
import { PageContents, type PageText } from './pdf-contents';
import { isDictionary, isName, isRef, PdfObjects, textOf } from './pdf-objects';
import type { Dictionary, Value } from './pdf-objects';

export interface StructureNode {
  type: string;
  lang?: string;
  /** What a figure shows, in words. */
  alt?: string;
  /** Attribute name to plain value: `Scope`, `ListNumbering`, `ColSpan`, `Summary`. */
  attributes: Record<string, string | number>;
  children: (StructureNode | StructureText | StructureObject)[];
}
export interface StructureText {
  text: string;
  page: number;
}
/** A link or a field of a form. */
export interface StructureObject {
  annotation: Dictionary;
  page: number;
}

/** Text of the structure tree, block by block, white space folded: to be equal to `textBlocks`. */
export function structureBlocks(pdf: Buffer): Promise<string[]> {
  const blocks: string[] = [];
  collectBlocks(structureTree(pdf), blocks);
  return Promise.resolve(blocks.map(foldText).filter((text) => text !== ''));
}

export function pageCount(pdf: Buffer): number {
  return new PdfObjects(pdf).pages().length;
}

/** The elements below the structure tree's root, usually one `Document`. */
export function structureTree(pdf: Buffer): StructureNode {
  const objects = new PdfObjects(pdf);
  const reader = new StructureReader(objects);
  const root = objects.dictionary(objects.catalog.entries.get('StructTreeRoot'));
  return reader.node(root, undefined);
}

/** Every text that is neither in the structure nor an artifact; there should be none. */
export function unmarkedText(pdf: Buffer): string[] {
  return contentsOf(new PdfObjects(pdf)).flatMap(({ unmarked }) => unmarked);
}

/** Every text that is drawn as an artifact: head, foot, repeated heads of tables. */
export function artifactText(pdf: Buffer): string[] {
  return contentsOf(new PdfObjects(pdf)).flatMap(({ artifacts }) => artifacts);
}

function contentsOf(objects: PdfObjects): PageText[] {
  return objects.pages().map(({ page }) => new PageContents(objects, page).read());
}

/** A bullet is a drawing, not a word. */
const BULLET = '•';
const BLOCKS = new Set(['H1', 'H2', 'H3', 'P', 'LI', 'LBody', 'Caption', 'TH', 'TD', 'L']);

function collectBlocks(node: StructureNode, blocks: string[]): void {
  if (BLOCKS.has(node.type) && node.type !== 'LBody') blocks.push('');
  for (const child of node.children) {
    if ('text' in child) append(blocks, child.text);
    else if ('type' in child) collectChild(child, blocks);
  }
  if (BLOCKS.has(node.type) && node.type !== 'LBody') blocks.push('');
}

/** The label and the words of a list item are one block, with a space between them. */
function collectChild(child: StructureNode, blocks: string[]): void {
  const isBullet = child.type === 'Lbl' && plainText(child).trim() === BULLET;
  if (!isBullet) collectBlocks(child, blocks);
  if (child.type === 'Lbl') append(blocks, ' ');
}

function append(blocks: string[], text: string): void {
  blocks.push((blocks.pop() ?? '') + text);
}

export function plainText(node: StructureNode): string {
  return node.children
    .map((child) => ('text' in child ? child.text : 'type' in child ? plainText(child) : ''))
    .join('');
}

/** All elements of a type, in reading order. */
export function nodes(within: StructureNode, type: string): StructureNode[] {
  return within.children.flatMap((child) => {
    if (!('type' in child)) return [];
    return [...(child.type === type ? [child] : []), ...nodes(child, type)];
  });
}

export function childTypes(node: StructureNode): string[] {
  return node.children.flatMap((child) => ('type' in child ? [child.type] : []));
}

class StructureReader {
  private readonly texts: Map<number, { index: number; text: PageText }>;

  constructor(private readonly objects: PdfObjects) {
    this.texts = new Map(
      objects.pages().map(({ ref, page }, index) => {
        return [ref, { index, text: new PageContents(objects, page).read() }];
      }),
    );
  }

  node(element: Dictionary, pageAbove: Value | undefined): StructureNode {
    const { entries } = element;
    const page = entries.get('Pg') ?? pageAbove;
    const lang = textOf(entries.get('Lang'));
    const alt = textOf(entries.get('Alt'));
    return {
      type: textOf(entries.get('S')) ?? 'StructTreeRoot',
      ...(lang ? { lang } : {}),
      ...(alt ? { alt } : {}),
      attributes: this.attributes(entries.get('A')),
      children: this.objects.array(entries.get('K')).map((kid) => this.child(kid, page)),
    };
  }

  private child(kid: Value, page: Value | undefined): StructureNode['children'][number] {
    if (typeof kid === 'number') return this.text(kid, page);
    const element = this.objects.dictionary(kid);
    const own = element.entries.get('Pg') ?? page;
    const type = element.entries.get('Type');
    if (isName(type) && type.name === 'MCR') {
      return this.text(element.entries.get('MCID') as number, own);
    }
    if (isName(type) && type.name === 'OBJR') {
      const annotation = this.objects.dictionary(element.entries.get('Obj'));
      return { annotation, page: this.pageOf(own).index };
    }
    return this.node(element, page);
  }

  private text(mcid: number, page: Value | undefined): StructureText {
    const { index, text } = this.pageOf(page);
    const found = text.marked.get(mcid);
    if (found === undefined) throw new Error(`page ${index + 1} has no content ${mcid}`);
    return { text: found, page: index };
  }

  private pageOf(page: Value | undefined): { index: number; text: PageText } {
    const found = isRef(page) ? this.texts.get(page.ref) : undefined;
    if (!found) throw new Error('content without a page');
    return found;
  }

  private attributes(value: Value | undefined): StructureNode['attributes'] {
    const attributes = this.objects.resolve(value);
    if (!isDictionary(attributes)) return {};
    return Object.fromEntries(
      [...attributes.entries].map(([key, each]) => [
        key,
        typeof each === 'number' ? each : (textOf(each) ?? ''),
      ]),
    );
  }
}
