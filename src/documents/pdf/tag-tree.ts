/** Structure types of ISO 32000-1, 14.8.4, and the two of PDF 2.0 that are mapped to Span. */
export type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Em'
  | 'Strong'
  | 'Form';

/** An attribute object; its owner `O` says which chapter of ISO 32000-1, 14.8.5 defines it. */
export type TagAttributes =
  | { O: 'List'; ListNumbering: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha' | 'LowerRoman' }
  | { O: 'Table'; Scope?: 'Column' | 'Row'; ColSpan?: number; Summary?: string };

/** A structure element, in reading order: text stands in its slots, other elements between them. */
export interface Tag {
  kind: 'tag';
  type: TagType;
  attributes?: TagAttributes;
  lang?: string;
  /** Of a `Link`: where it leads and how it reads. */
  link?: { href: string; label: string };
  /** Of a `Form`: the empty signature field. */
  field?: { name: string; tooltip: string };
  children: (Tag | Slot)[];
}

/** A place for text inside an element; what is drawn for it may lie on several pages. */
export interface Slot {
  kind: 'slot';
  owner: Tag;
}

export function documentTag(): Tag {
  return { kind: 'tag', type: 'Document', children: [] };
}

/** Adds an element as the last child. */
export function addTag(
  parent: Tag,
  type: TagType,
  more: Partial<Pick<Tag, 'attributes' | 'lang' | 'link' | 'field'>> = {},
): Tag {
  const tag: Tag = { kind: 'tag', type, ...more, children: [] };
  parent.children.push(tag);
  return tag;
}

export function addSlot(owner: Tag): Slot {
  const slot: Slot = { kind: 'slot', owner };
  owner.children.push(slot);
  return slot;
}

/** Each slot's place in reading order, counted from 0. */
export function readingOrder(tag: Tag, order = new Map<Slot, number>()): Map<Slot, number> {
  for (const child of tag.children) {
    if (child.kind === 'slot') order.set(child, order.size);
    else readingOrder(child, order);
  }
  return order;
}
