import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/documents/read-document';
import type { Block, Cell, DocumentTree, Inline } from '../../../src/documents/tree';

/** A decision paper with every element of the closed set. */
export const SAMPLE_PAPER = join(__dirname, 'samples', 'decision-paper.html');

export function samplePaper(): DocumentTree {
  return readDocument(readFileSync(SAMPLE_PAPER, 'utf8'));
}

/** Every element at its limits: deep lists, long words, tables higher and wider than a page. */
export function torture(): DocumentTree {
  return readDocument(readFileSync(join(__dirname, 'samples', 'torture.html'), 'utf8'));
}

/** The sample's head with other blocks. */
export function treeOf(...blocks: Block[]): DocumentTree {
  return { ...samplePaper(), blocks };
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(text: string, number?: string): Block {
  return { kind: 'paragraph', ...(number ? { number } : {}), children: words(text) };
}

/** A table of money that no upright page is wide enough for. */
export function wideTable({ rows, columns = 9 }: { rows: number; columns?: number }): Block {
  const across = Array.from({ length: columns }, (_, index) => index + 1);
  const td = (text: string): Cell => ({ kind: 'td', children: words(text) });
  const rowHead = (text: string): Cell => ({ kind: 'th', scope: 'row', children: words(text) });
  const sums = across.map((month) => `${month}0,000.00`);
  return {
    kind: 'table',
    caption: words('Table 2: Spending by month'),
    unit: '(£)',
    columns: [{ align: 'start' }, ...across.map(() => ({ align: 'end' as const }))],
    head: [
      ['What', ...across.map((month) => `Month ${month}`)].map((text) => ({
        kind: 'th',
        scope: 'col',
        children: words(text),
      })),
    ],
    groups: [
      Array.from({ length: rows }, (_, row) => [rowHead(`Row ${row + 1}`), ...sums.map(td)]),
    ],
    foot: [[rowHead('Total'), ...sums.map(td)]],
  };
}
