import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { writeDocx } from '../../../src/documents/word/write-docx.adapter';
import { writeHtmlPage } from '../../../src/documents/write-html';
import { writeText } from '../../../src/documents/write-text';
import { composed, letterCase, letterCases, SOUND } from '../../unit/letters/letter-cases';
import { structureFaults } from '../documents/structure-faults';
import { artifactText } from '../documents/pdf-structure';

it.each(letterCases())(
  '$name: the PDF says what the document says, element by element',
  async (letter) => {
    const tree = composed(letter);
    expect(await structureFaults(renderPdf(tree), tree)).toEqual([]);
  },
);

it('has its number on every page and its draft state too', () => {
  const tree = composed(letterCase(SOUND), 'As of 2 April 2024');
  const furniture = artifactText(renderPdf(tree));
  const pages = furniture.filter((text) => /^Page \d+ of \d+$/.test(text)).length;
  expect(furniture.filter((text) => text === 'Draft, not signed')).toHaveLength(pages);
});

it('is the same bytes each time', () => {
  const render = () => renderPdf(composed(letterCase(SOUND)));
  expect(render().equals(render())).toBe(true);
});

it('stands as a page, as text and as a Word file too', async () => {
  const tree = composed(letterCase(SOUND));
  expect(writeHtmlPage(tree)).toContain('<table class="sums-table"');
  expect(writeText(tree)).toContain('Reply by: 26\u00a0April\u00a02024'.replaceAll('\u00a0', ' '));
  expect((await writeDocx(tree)).subarray(0, 2).toString()).toBe('PK');
});
