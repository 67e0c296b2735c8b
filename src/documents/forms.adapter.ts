import type { DocumentTree } from './tree';
import { writeHtmlPage } from './write-html';
import { writeText } from './write-text';

export const FORMS = ['pdf', 'html', 'docx', 'text'] as const;
/** What a document can be had as: signed file, web page, Word file to comment on, plain text. */
export type Form = (typeof FORMS)[number];

export const MEDIA_TYPES: Record<Form, string> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
};

/**
 * The document in one form, from the one tree.
 * @throws MissingGlyph, RightToLeftText, TableTooWide as a PDF
 */
export async function writeDocument(tree: DocumentTree, form: Form): Promise<Buffer> {
  switch (form) {
    case 'pdf':
      // Loaded when asked for, as Word is: no other form pays for the library, nor does a start.
      return (await import('./pdf/render-pdf.adapter.js')).renderPdf(tree);
    case 'html':
      return Buffer.from(writeHtmlPage(tree));
    case 'text':
      return Buffer.from(writeText(tree));
    case 'docx':
      return (await import('./word/write-docx.adapter.js')).writeDocx(tree);
  }
}
