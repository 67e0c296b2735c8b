import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { textBlocks } from '../../../src/documents/document-text';
import {
  MissingGlyph,
  RightToLeftText,
  TableTooWide,
} from '../../../src/documents/pdf/print-errors';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import type { Block, Inline } from '../../../src/documents/tree';
import {
  artifactText,
  nodes,
  pageCount,
  structureBlocks,
  structureTree,
  unmarkedText,
} from './pdf-structure';
import { paragraph, SAMPLE_PAPER, samplePaper, torture, treeOf, words } from './sample-trees';

it('makes the same bytes again, in any time zone and locale', () => {
  const first = renderPdf(samplePaper());
  expect(renderPdf(samplePaper()).equals(first)).toBe(true);
  const elsewhere = execFileSync(
    process.execPath,
    [join(__dirname, 'render-elsewhere.cjs'), SAMPLE_PAPER],
    {
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  expect(elsewhere.equals(first)).toBe(true);
});

describe('what cannot be printed', () => {
  it('is refused by the character’s name and the block it stands in', () => {
    const missing = treeOf(paragraph('Fine.'), paragraph('A snowman ☃ stands here', '3.1'));
    expect(() => renderPdf(missing)).toThrow(MissingGlyph);
    expect(() => renderPdf(missing)).toThrow(/U\+2603.*3\.1 A snowman/);
  });

  it('is right-to-left text, until it can be set in its own order', () => {
    expect(() => renderPdf(treeOf(paragraph('The name مرحبا')))).toThrow(RightToLeftText);
  });

  it('is a table wider than the page at the smallest size', () => {
    const columns = Array.from({ length: 12 }, () => ({ align: 'end' as const }));
    const row = columns.map(() => ({ kind: 'td' as const, children: words('240,000,000.00') }));
    const table: Block = {
      kind: 'table',
      caption: words('Table 9: Twelve months'),
      columns,
      head: [row],
      groups: [[row]],
      foot: [],
    };
    expect(() => renderPdf(treeOf(table))).toThrow(TableTooWide);
    expect(() => renderPdf(treeOf(table))).toThrow(/Table 9: Twelve months/);
  });
});

describe('breaking', () => {
  it('loses no word of a document with every element at its limits', async () => {
    const pdf = renderPdf(torture());
    expect(await structureBlocks(pdf)).toEqual(textBlocks(torture()));
    expect(unmarkedText(pdf)).toEqual([]);
  });

  it('splits a row higher than a page and loses no word of it', async () => {
    const long = Array.from({ length: 1200 }, (_, index) => `word${index}`).join(' ');
    const table: Block = {
      kind: 'table',
      summary: 'One long row',
      columns: [{ align: 'start' }, { align: 'start' }],
      head: [
        [
          { kind: 'th', scope: 'col', children: words('Head') },
          { kind: 'th', scope: 'col', children: words('Text') },
        ],
      ],
      groups: [
        [
          [
            { kind: 'th', scope: 'row', children: words('Row') },
            { kind: 'td', children: words(long) },
          ],
        ],
      ],
      foot: [],
    };
    const tree = treeOf(table);
    const pdf = renderPdf(tree);
    expect(await structureBlocks(pdf)).toEqual(textBlocks(tree));
    expect(pageCount(pdf)).toBeGreaterThan(1);
    expect(artifactText(pdf).filter((text) => text === 'Head')).toHaveLength(pageCount(pdf) - 1);
  });

  it('breaks a word of 5,000 letters at the edge and keeps every letter', async () => {
    const tree = treeOf(paragraph('x'.repeat(5000)));
    expect(await structureBlocks(renderPdf(tree))).toEqual(textBlocks(tree));
  });

  it('prints the number of a paragraph and the label of an item that have no words', async () => {
    const list: Block = { kind: 'list', numbering: 'lower-alpha', items: [{ children: [] }] };
    const tree = treeOf({ kind: 'paragraph', number: '3.1', children: [] }, list);
    expect(await structureBlocks(renderPdf(tree))).toEqual(['3.1', '(a)']);
    expect(textBlocks(tree)).toEqual(['3.1', '(a)']);
  });

  it('makes one link element for each page a link reaches', () => {
    const link: Inline = {
      kind: 'link',
      href: 'https://example.org/ŵ?q=£',
      children: words('linked words '.repeat(700).trim()),
    };
    const pdf = renderPdf(treeOf({ kind: 'paragraph', children: [link] }));
    const links = nodes(structureTree(pdf), 'Link');
    expect(links).toHaveLength(pageCount(pdf));
    links.forEach((each, page) => {
      expect(each.children.map((child) => 'page' in child && child.page)).toEqual([page, page]);
    });
    expect(pdf.includes('(https://example.org/%C5%B5?q=%C2%A3)')).toBe(true);
  });
});
