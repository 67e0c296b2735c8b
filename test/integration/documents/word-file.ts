import { inflateRawSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { archiveEntries } from '../../../src/papers/attachment-archive';

export type XmlNode = ReturnType<typeof parseDocument>['children'][number];
export type XmlElement = Extract<XmlNode, { attribs: unknown }>;

/** A part of a Word file as XML, read apart from what wrote it. */
export function partOf(docx: Buffer, name: string): XmlElement {
  const entry = archiveEntries(docx).find((one) => one.name === name);
  if (!entry) throw new Error(`the file has no part ${name}`);
  const packed = docx.subarray(entry.start, entry.start + entry.packed);
  const xml = (entry.method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  const root = parseDocument(xml, { xmlMode: true }).children.filter(isElement).at(-1);
  if (!root) throw new Error(`${name} is empty`);
  return root;
}

const isElement = (node: XmlNode): node is XmlElement => 'attribs' in node && node.type === 'tag';

/** All elements of a name, in the order of the document. */
export function all(within: XmlElement, name: string): XmlElement[] {
  return within.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The words of a paragraph; a tab is a space. */
export function wordsIn(paragraph: XmlElement): string {
  return paragraph.children
    .map((child): string => {
      if (child.type === 'text') return child.data;
      if (!isElement(child) || /Pr$/.test(child.name)) return '';
      return child.name === 'w:tab' ? ' ' : wordsIn(child);
    })
    .join('');
}

/** The value of a property, `w:pStyle` for example. */
export function valueOf(within: XmlElement, name: string): string | undefined {
  return all(within, name)[0]?.attribs['w:val'];
}
