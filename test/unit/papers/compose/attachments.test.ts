import { foldText, inlineText } from '../../../../src/documents/document-text';
import { renderPdf } from '../../../../src/documents/pdf/render-pdf.adapter';
import { type DocumentTree } from '../../../../src/documents/tree';
import { writeHtmlPage } from '../../../../src/documents/write-html';
import { type Attachment } from '../../../../src/papers/attachment';
import { fileSizeWords } from '../../../../src/papers/file-size';
import { NASTY } from './any-paper';
import { BARE, composed, FULL, REFERENCE, textOf } from './papers';

const EQUALITY: Attachment = {
  id: 'a',
  category: 'equality-impact-assessment',
  title: 'Equality assessment of the stalking service',
  fileName: 'equality.pdf',
  mediaType: 'application/pdf',
  size: 1_234_567,
  sha256: '0123456789abcdef'.repeat(4),
  public: true,
  attachedBy: 'somebody',
  attachedAt: new Date(0),
};
const CASE: Attachment = {
  ...EQUALITY,
  id: 'b',
  category: 'business-case',
  title: 'The case',
  fileName: 'case.docx',
  size: 340_000,
  sha256: 'fedcba9876543210'.repeat(4),
  public: false,
};

/** The rows under the heading, each cell as its words. */
function listed(tree: DocumentTree): string[][] {
  const at = tree.blocks.findIndex(
    (block) => block.kind === 'heading' && block.id === 'attachments',
  );
  const table = tree.blocks[at + 1];
  if (at < 0 || table?.kind !== 'table') return [];
  return table.groups
    .flat()
    .map((row) => row.map(({ children }) => foldText(inlineText(children))));
}

describe('the attachments of a paper', () => {
  it('are listed in the document by category, with file, size, whether published, and SHA-256', () => {
    expect(listed(composed(FULL, { ...REFERENCE, attachments: [CASE, EQUALITY] }))).toEqual([
      [
        'Equality assessment of the stalking service',
        'Equality impact assessment',
        'equality.pdf, 1.2 MB, published with the decision',
        '0123456789abcdef 0123456789abcdef 0123456789abcdef 0123456789abcdef',
      ],
      [
        'The case',
        'Business case',
        'case.docx, 340 KB, not published',
        'fedcba9876543210 fedcba9876543210 fedcba9876543210 fedcba9876543210',
      ],
    ]);
  });

  it('stand between the sections and public access, in a draft as in the signing copy', () => {
    for (const called of [REFERENCE, {}]) {
      const { blocks } = composed(BARE, { ...called, attachments: [CASE] });
      const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
      const at = ids.indexOf('attachments');
      expect(ids.slice(at - 1, at + 2)).toEqual([
        'supporting-papers',
        'attachments',
        'public-access',
      ]);
    }
  });

  it('are no heading where there is none', () => {
    expect(textOf(composed(BARE, { attachments: [] }))).not.toContain('Attachments');
    expect(textOf(composed(BARE))).not.toContain('Attachments');
  });

  it('are printed in the same order however they came', () => {
    const one = composed(FULL, { attachments: [CASE, EQUALITY] });
    expect(composed(FULL, { attachments: [EQUALITY, CASE] })).toEqual(one);
  });

  it('have titles that stay text, whatever is in them', () => {
    const nasty = NASTY.filter((text) => /\S/.test(text));
    const attachments = nasty.map((title, at) => ({ ...CASE, id: String(at), title }));
    const printed = listed(composed(BARE, { attachments })).map(([title]) => title);
    expect(printed.sort()).toEqual(nasty.map(foldText).sort());
  });

  it('are in the PDF and in the page, the longest names too', () => {
    const long = { ...EQUALITY, title: 'w'.repeat(200), fileName: `${'w'.repeat(110)}.pdf` };
    const tree = composed(FULL, { ...REFERENCE, attachments: [CASE, long] });
    expect(renderPdf(tree).length).toBeGreaterThan(10_000);
    expect(writeHtmlPage(tree)).toContain('w'.repeat(200));
  });
});

describe('the size of a file in words', () => {
  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 KB'],
    [1_250, '1.3 KB'],
    [12_499, '12 KB'],
    [999_499, '999 KB'],
    [999_600, '1 MB'],
    [20_000_000, '20 MB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(foldText(fileSizeWords(bytes))).toBe(words);
  });
});
