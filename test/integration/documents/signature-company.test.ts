import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import type { Block } from '../../../src/documents/tree';
import { pageCount, structureTree, type StructureNode } from './pdf-structure';
import { paragraph, samplePaper, treeOf, wideTable, words } from './sample-trees';

const signature = samplePaper().blocks.find((block) => block.kind === 'signature')!;
const heading: Block = { kind: 'heading', level: 2, children: words('Declarations') };

function pageOf(text: string, within: StructureNode): number | undefined {
  for (const child of within.children) {
    if ('text' in child && child.text.includes(text)) return child.page;
    const found = 'type' in child ? pageOf(text, child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As many lines of text as `fill` says, then a table with its signature. */
function pagesOf(fill: number, rows: number) {
  const pdf = renderPdf(
    treeOf(
      ...Array.from({ length: fill }, () => paragraph('A line.')),
      heading,
      wideTable({ rows, columns: 2 }),
      signature,
    ),
  );
  const structure = structureTree(pdf);
  const places = ['Declarations', 'Row 1', 'Total', 'Officer approval'].map((text) =>
    pageOf(text, structure),
  );
  return { places, pages: pageCount(pdf) };
}

it('a signature takes the table it attests onto the next page with it', () => {
  expect(pagesOf(4, 8)).toEqual({ places: [0, 0, 0, 0], pages: 1 });
  expect(pagesOf(14, 8)).toEqual({ places: [1, 1, 1, 1], pages: 2 });
});

it('unless no page holds the two', () => {
  const { places, pages } = pagesOf(4, 40);
  expect(places.slice(0, 2)).toEqual([0, 0]);
  expect(pages).toBe(2);
});
