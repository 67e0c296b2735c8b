import type { Drawing } from './draw-pages.adapter';
import type { PdfKitFile } from './pdfkit.adapter';
import type { OutlineItem } from './pdfkit-inside';

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
