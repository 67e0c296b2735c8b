import type { Drawing, OnPage } from './draw-pages.adapter';
import type { AnnotationArea, LinkPlace } from './annotation-area';
import { targetOf } from '../cross-references';
import type { PdfKitFile } from './pdfkit.adapter';
import type { OutlineItem, StructureElement } from './pdfkit-inside';
import type { Slot, Tag } from './tag-tree';

/** Writes the structure tree in reading order, whatever the order of drawing was. */
export function writeStructure(structure: Tag, drawing: Drawing, file: PdfKitFile): void {
  const root = file.rootElement(structure.type);
  new StructureWriter(drawing, file).children(structure, root);
  root.end();
}

class StructureWriter {
  constructor(
    private readonly drawing: Drawing,
    private readonly file: PdfKitFile,
  ) {}

  /** Only what lies on `page` where one is given: a link over two pages becomes two elements. */
  children(tag: Tag, element: StructureElement, page?: number): void {
    for (const child of tag.children) {
      if (child.kind === 'slot') this.contents(child, element, page);
      else this.tag(child, element, page);
    }
  }

  private contents(slot: Slot, element: StructureElement, page?: number): void {
    for (const content of this.drawing.contents.get(slot) ?? []) {
      if (page === undefined || content.page === page) element.add(content.of);
    }
  }

  private tag(tag: Tag, parent: StructureElement, page?: number): void {
    if (tag.link) {
      this.link(tag, tag.link, parent);
      return;
    }
    const element = this.file.addElement(parent, tag.type, tag);
    if (tag.field) this.field(tag, tag.field, element);
    this.children(tag, element, page);
  }

  private link(tag: Tag, link: { href: string; label: string }, parent: StructureElement): void {
    const areas = this.drawing.areas.get(tag) ?? [];
    for (const page of new Set(areas.map((area) => area.page))) {
      const element = this.file.addElement(parent, tag.type, {});
      this.children(tag, element, page);
      this.file.turnToPage(page);
      this.file.addLink(element, { ...link, to: this.placeOf(link.href) }, onPage(areas, page));
    }
  }

  /** The place in this document a link leads to; undefined for an address. */
  private placeOf(href: string): LinkPlace | undefined {
    const id = targetOf(href);
    const anchor = id === undefined ? undefined : this.drawing.anchors.get(id);
    return anchor && { page: anchor.page, y: anchor.of.y };
  }

  private field(
    tag: Tag,
    field: { name: string; tooltip: string },
    element: StructureElement,
  ): void {
    const [area] = this.drawing.areas.get(tag) ?? [];
    if (!area) throw new Error(`signature field ${field.name} stands on no page`);
    this.file.turnToPage(area.page);
    this.file.addSignatureField(element, field, area.of);
  }
}

function onPage(areas: OnPage<AnnotationArea>[], page: number): AnnotationArea[] {
  return areas.filter((area) => area.page === page).map((area) => area.of);
}

/** The outline shows the title and its sections; sub-headings are folded in. */
export function writeOutline(
  { bookmarks, sheets }: Pick<Drawing, 'bookmarks' | 'sheets'>,
  file: PdfKitFile,
): void {
  const path: OutlineItem[] = [file.outline];
  for (const { page, of: bookmark } of bookmarks) {
    const parent = path[Math.min(bookmark.level, path.length) - 1] ?? file.outline;
    const item = parent.addItem(bookmark.title, {
      pageNumber: page,
      fit: false,
      // PDFKit takes `left` off the page's width, so this is the left edge.
      left: sheets[page]?.width,
      top: bookmark.y,
      expanded: bookmark.level === 1,
    });
    path.length = Math.min(bookmark.level, path.length);
    path.push(item);
  }
  countItems(file.outline);
}

/** PDFKit leaves out Count of the root and of folded items (ISO 32000-1, tables 152 and 153). */
function countItems(root: OutlineItem): void {
  let visible = root.children.length;
  for (const item of root.children) {
    visible += item.children.length;
    for (const folded of item.children) {
      if (folded.children.length > 0) folded.outlineData.Count = -folded.children.length;
    }
  }
  root.outlineData.Count = visible;
}
