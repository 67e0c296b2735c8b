import type { DocumentTree } from '../tree';
import { drawPages } from './draw-pages.adapter';
import { furniture, type PagePlace } from './furniture';
import { layOutDocument } from './lay-out-document';
import { GRID } from './page-geometry';
import { paginate, sheetOf, type PlacedPage } from './paginate';
import { PdfKitFile } from './pdfkit.adapter';
import { DocumentFaces } from './typeface.adapter';
import { writeOutline } from './write-outline.adapter';
import { writeStructure } from './write-structure.adapter';

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
  const faces = new DocumentFaces();
  const { typefaces } = faces;
  const { strips, structure } = layOutDocument(tree, { typefaces, proseWidth: GRID.proseWidth });
  const pages = paginate(strips);
  const furnitureOf = (page: number) => furniture(tree, pagePlace(pages, page), typefaces);
  const drawing = drawPages({ pages, structure, furnitureOf }, file);
  writeStructure(structure, drawing, file);
  writeOutline(drawing, file);
  return file.finish((face) => faces.fontOf(face));
}

function pagePlace(pages: PlacedPage[], index: number): PagePlace {
  return { page: index + 1, of: pages.length, sheet: sheetOf(pages[index] ?? []) };
}
