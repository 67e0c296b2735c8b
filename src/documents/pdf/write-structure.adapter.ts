import type { AnnotationArea, LinkPlace } from './annotation-area';
import { targetOf } from '../cross-references';
import { addLink, addSignatureField } from './annotations.adapter';
import type { Drawing, OnPage } from './draw-pages.adapter';
import type { PdfKitFile } from './pdfkit.adapter';
import type { Reference, Values } from './pdfkit-inside';
import type { Slot, Tag, TagAttributes } from './tag-tree';

/** Writes the structure tree in reading order, whatever the order of drawing was. */
export function writeStructure(structure: Tag, drawing: Drawing, file: PdfKitFile): void {
  new StructureWriter(drawing, file).document(structure);
}

/** An element's object in the making (ISO 32000-1, 14.7.2). */
interface Element {
  reference: Reference;
  /** Marked content by its identifier, objects of annotations, elements within. */
  kids: unknown[];
  /** The page that bare identifiers among the kids stand on. */
  page?: number;
}

class StructureWriter {
  constructor(
    private readonly drawing: Drawing,
    private readonly file: PdfKitFile,
  ) {}

  document(tag: Tag): void {
    const root = this.begin(tag, this.file.structureRoot);
    this.children(tag, root);
    this.end(root);
    this.file.endStructure(root.reference);
  }

  private begin({ type, lang, attributes }: Tag, parent: Reference): Element {
    const reference = this.file.reference({
      S: type,
      ...(lang ? { Lang: new String(lang) } : {}),
      ...(attributes ? { A: spoken(attributes) } : {}),
      P: parent,
    });
    return { reference, kids: [] };
  }

  private end({ reference, kids, page }: Element): void {
    reference.data.K = kids;
    if (page !== undefined) reference.data.Pg = this.file.pageAt(page).dictionary;
    reference.end();
  }

  /** Only what lies on `page` where one is given: a link over two pages becomes two elements. */
  private children(tag: Tag, element: Element, page?: number): void {
    for (const child of tag.children) {
      if (child.kind === 'slot') this.contents(child, element, page);
      else this.tag(child, element, page);
    }
  }

  private contents(slot: Slot, element: Element, only?: number): void {
    for (const { page, of: identifier } of this.drawing.contents.get(slot) ?? []) {
      if (only !== undefined && page !== only) continue;
      this.file.ownMarked(element.reference, { page, identifier });
      element.page ??= page;
      if (element.page === page) element.kids.push(identifier);
      else {
        const Pg = this.file.pageAt(page).dictionary;
        element.kids.push({ Type: 'MCR', Pg, MCID: identifier });
      }
    }
  }

  private tag(tag: Tag, parent: Element, page?: number): void {
    if (tag.link) {
      this.link(tag, tag.link, parent);
      return;
    }
    const element = this.begin(tag, parent.reference);
    parent.kids.push(element.reference);
    if (tag.field) this.field(tag.field, tag, element);
    else {
      this.children(tag, element, page);
      this.end(element);
    }
  }

  private link(tag: Tag, link: { href: string; label: string }, parent: Element): void {
    const areas = this.drawing.areas.get(tag) ?? [];
    for (const page of new Set(areas.map((area) => area.page))) {
      const element = this.begin(tag, parent.reference);
      parent.kids.push(element.reference);
      this.children(tag, element, page);
      const to = this.placeOf(link.href);
      const at = { page, areas: onPage(areas, page) };
      element.kids.push(addLink(this.file, { element: element.reference, ...link, to }, at));
      this.end(element);
    }
  }

  /** The place in this document a link leads to; undefined for an address. */
  private placeOf(href: string): LinkPlace | undefined {
    const id = targetOf(href);
    const anchor = id === undefined ? undefined : this.drawing.anchors.get(id);
    return anchor && { page: anchor.page, y: anchor.of.y };
  }

  /**
   * K is the object reference itself: pyHanko accepts a signature in a tagged file only there, not
   * in an array of one.
   */
  private field(field: { name: string; tooltip: string }, tag: Tag, { reference }: Element): void {
    const [area] = this.drawing.areas.get(tag) ?? [];
    if (!area) throw new Error(`signature field ${field.name} stands on no page`);
    reference.data.K = addSignatureField(this.file, { element: reference, ...field }, area);
    reference.end();
  }
}

/** A plain string becomes a name; Summary alone is text. */
function spoken(attributes: TagAttributes): Values {
  const summary = 'Summary' in attributes && attributes.Summary;
  return summary ? { ...attributes, Summary: new String(summary) } : { ...attributes };
}

function onPage(areas: OnPage<AnnotationArea>[], page: number): AnnotationArea[] {
  return areas.filter((area) => area.page === page).map((area) => area.of);
}
