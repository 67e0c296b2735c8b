import type { DocumentTree } from '../tree';
import { drawPages } from './draw-pages.adapter';
import { furniture } from './furniture';
import { layOutDocument } from './lay-out-document';
import { GRID } from './page-geometry';
import { paginate } from './paginate';
import { PdfKitFile } from './pdfkit.adapter';
import { openTypefaces } from './typeface.adapter';
import { writeOutline, writeStructure } from './write-structure.adapter';

/**
 * The document as a tagged PDF 1.7 that claims PDF/UA-1 and PDF/A-2a, A4, with an empty signature
 * field for each signature block. The same tree gives the same bytes, whatever the time zone.
 * @throws MissingGlyph, RightToLeftText, TableTooWide
 */
export function renderPdf(tree: DocumentTree): Buffer {
  const file = new PdfKitFile({
    title: tree.title,
    author: tree.author,
    description: tree.description,
    lang: tree.lang,
    created: new Date(`${tree.date}T00:00:00Z`),
  });
  const { typefaces, fontOf } = openTypefaces(file);
  const { strips, structure } = layOutDocument(tree, { typefaces, proseWidth: GRID.proseWidth });
  const pages = paginate(strips);
  const furnitureOf = (page: number) =>
    furniture(tree, { page: page + 1, of: pages.length }, typefaces);
  const drawing = drawPages({ pages, structure, furnitureOf }, file, fontOf);
  writeStructure(structure, drawing, file);
  writeOutline(drawing.bookmarks, file);
  return file.finish();
}
