import { textBlocks } from '../../../src/documents/document-text';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import type { Block } from '../../../src/documents/tree';
import { PdfObjects } from './pdf-objects';
import {
  artifactText,
  nodes,
  plainText,
  structureBlocks,
  structureTree,
  type StructureNode,
} from './pdf-structure';
import { paragraph, treeOf, wideTable, words } from './sample-trees';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, children: words(text) });
const linked: Block = {
  kind: 'table',
  summary: 'A wide table with a link',
  columns: Array.from({ length: 10 }, () => ({ align: 'end' as const })),
  head: [
    Array.from({ length: 10 }, () => ({ kind: 'th', scope: 'col', children: words('240,000.00') })),
  ],
  groups: [
    [
      [
        {
          kind: 'td',
          children: [{ kind: 'link', href: 'https://example.org/', children: words('linked') }],
        },
        ...Array.from({ length: 9 }, () => ({
          kind: 'td' as const,
          children: words('240,000.00'),
        })),
      ],
    ],
  ],
  foot: [],
};

const tree = treeOf(
  { kind: 'heading', level: 1, children: words('Title') },
  heading('Upright'),
  paragraph('Before the table.'),
  heading('Lying'),
  wideTable({ rows: 40 }),
  paragraph('After the table.'),
  linked,
);
const pdf = renderPdf(tree);
const objects = new PdfObjects(pdf);
const structure = structureTree(pdf);

const sizes = objects
  .pages()
  .map(({ page }) => objects.array(page.entries.get('MediaBox')).slice(2));
const UPRIGHT = [595.28, 841.89];
const LYING = [841.89, 595.28];

/** Index of the page a text stands on. */
function pageOf(text: string, within: StructureNode = structure): number | undefined {
  for (const child of within.children) {
    if ('text' in child && child.text.includes(text)) return child.page;
    const found = 'type' in child ? pageOf(text, child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

it('turns the page for a table too wide for an upright one, and back for what follows', () => {
  expect(sizes).toEqual([UPRIGHT, LYING, LYING, LYING, UPRIGHT, LYING]);
  expect(pageOf('Before the table.')).toBe(0);
  expect(pageOf('Table 2: Spending by month')).toBe(1);
  expect(pageOf('Row 40')).toBe(3);
  expect(pageOf('After the table.')).toBe(4);
});

it('takes the heading above the table along', () => {
  expect(pageOf('Lying')).toBe(1);
});

it('says in the structure what the document says, whatever the sheet', async () => {
  expect(await structureBlocks(pdf)).toEqual(textBlocks(tree));
  expect(nodes(structure, 'Caption').map(plainText)).toEqual(['Table 2: Spending by month (£)']);
});

it('repeats head, running head and foot on each page as decoration', () => {
  const decoration = artifactText(pdf);
  expect(decoration.filter((text) => text === 'What')).toHaveLength(2);
  expect(decoration.filter((text) => text === 'PCD 1653')).toHaveLength(5);
  expect(decoration).toContain('Page 6 of 6');
});

it('leads a bookmark to the left edge of its own page', () => {
  const outline = objects.dictionary(objects.catalog.entries.get('Outlines')).entries;
  const title = objects.dictionary(outline.get('First')).entries;
  const [upright, lying] = [title.get('First'), title.get('Last')].map((item) =>
    objects.array(objects.dictionary(item).entries.get('Dest')).slice(2),
  );
  expect(upright?.[0]).toBe(0);
  expect(lying?.slice(0, 2)).toEqual([0, 595.28 - 76]);
});

it('puts a link’s area where its words are', () => {
  const [link] = nodes(structure, 'Link');
  const object = link?.children.find((child) => 'annotation' in child);
  const annotation = object && 'annotation' in object ? object.annotation.entries : new Map();
  const [left, bottom, right, top] = objects.array(annotation.get('Rect')) as number[];
  const quad = objects.array(annotation.get('QuadPoints')) as number[];
  expect([quad[0], quad[1], quad[2], quad[5]]).toEqual([left, top, right, bottom]);
  expect(top).toBeLessThan(595.28 - 76);
});

it('makes the same bytes again', () => {
  expect(renderPdf(tree).equals(pdf)).toBe(true);
});
