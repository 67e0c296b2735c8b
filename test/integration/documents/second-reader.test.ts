import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { samplePaper } from './sample-trees';

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>;

/** pdf.js reads the file apart from us: what a browser and its screen reader get. */
function open(): Promise<Opened> {
  return getDocument({ data: new Uint8Array(renderPdf(samplePaper())), verbosity: 0 }).promise;
}

async function letters(pdf: Opened): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  const text = contents.flatMap(({ items }) =>
    items.map((item) => ('str' in item ? item.str : '')),
  );
  return text.join('').replace(/\s+/g, '');
}

it('reads every word in the order of the document', async () => {
  const text = await letters(await open());
  let from = 0;
  for (const block of textBlocks(samplePaper())) {
    // A block over two pages has foot and head in between, so its beginning is looked for.
    const beginning = block.replace(/\s+/g, '').slice(0, 24);
    const found = text.indexOf(beginning, from);
    expect([beginning, found >= from]).toEqual([beginning, true]);
    from = found + 1;
  }
});

it('is told that the file is tagged, its language and its title', async () => {
  const pdf = await open();
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false });
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Language: 'en-GB', Title: samplePaper().title });
});

it('finds each signature field once, empty', async () => {
  const fields = (await (await open()).getFieldObjects()) as Record<string, unknown[]> | null;
  expect(Object.keys(fields ?? {})).toEqual(['signature-1-ceo', 'signature-2-dmpc']);
  expect(fields?.['signature-1-ceo']).toMatchObject([{ type: 'signature', value: null }]);
});

it('finds an outline of title, sections and sub-headings', async () => {
  const outline = await (await open()).getOutline();
  expect(outline).toHaveLength(1);
  const titles = outline[0]?.items.map(({ title }) => title);
  expect(titles?.slice(0, 4)).toEqual([
    'At a glance',
    'Executive summary',
    'Recommendations',
    '1 Introduction and background',
  ]);
});
