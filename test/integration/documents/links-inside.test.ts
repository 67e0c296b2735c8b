import { DocumentFault } from '../../../src/documents/document-fault';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { readDocument } from '../../../src/documents/read-document';
import { writeHtmlPage } from '../../../src/documents/write-html';
import { writeText } from '../../../src/documents/write-text';
import { writeDocx } from '../../../src/documents/word/write-docx.adapter';
import { pageOf } from '../../unit/documents/page-of';
import { PdfObjects } from './pdf-objects';
import { nodes, plainText, structureTree } from './pdf-structure';
import { torture } from './sample-trees';
import { all, partOf } from './word-file';

const linksOf = (pdf: Buffer) =>
  nodes(structureTree(pdf), 'Link').flatMap((link) => {
    const object = link.children.find((child) => 'annotation' in child);
    if (!object || !('annotation' in object)) return [];
    return [{ words: plainText(link), annotation: object.annotation.entries }];
  });

it('lead in the PDF to the page and height of their block', () => {
  const pdf = renderPdf(torture());
  const objects = new PdfObjects(pdf);
  const pages = objects.pages().map(({ ref }) => ref);
  const inside = linksOf(pdf).filter(({ annotation }) => annotation.has('Dest'));
  expect(inside.map(({ words }) => words)).toEqual(['section 2', '1.3', 'recommendation\u00a01']);
  const places = inside.map(({ annotation }) => {
    const [page, kind, left, top] = objects.array(annotation.get('Dest'));
    return { page: pages.indexOf((page as { ref: number }).ref), kind, left, top: Number(top) };
  });
  expect(places).toMatchObject([
    { page: 5, kind: { name: 'XYZ' }, left: 0 },
    { page: 2 },
    { page: 11 },
  ]);
  for (const { top } of places) expect(top).toBeGreaterThan(841.89 - 772);
});

it('lead on the page and in Word to the same block', async () => {
  const html = writeHtmlPage(torture());
  const docx = partOf(await writeDocx(torture()), 'word/document.xml');
  const marks = all(docx, 'w:bookmarkStart').map(({ attribs }) => attribs['w:name']);
  for (const id of ['tables', 'p13', 'ask-1']) {
    expect(html).toContain(`href="#${id}"`);
    expect(html).toContain(` id="${id}"`);
    expect(marks).toContain(id);
  }
  const anchors = all(docx, 'w:hyperlink').map(({ attribs }) => attribs['w:anchor']);
  expect(anchors.filter((anchor) => anchor !== undefined)).toEqual(['tables', 'p13', 'ask-1']);
});

it('are words alone in plain text', () => {
  expect(writeText(torture())).toContain('See section 2, 1.3 and recommendation 1.');
});

it('are refused where no block has the id', () => {
  const html = pageOf('<h1>T</h1><p>See <a href="#nowhere">1.4</a>.</p>');
  expect(() => readDocument(html)).toThrow(DocumentFault);
  expect(() => readDocument(html)).toThrow('a link leads to “nowhere”, and no block has that id');
});
