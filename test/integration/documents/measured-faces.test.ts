import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isCovered, measuredFaces } from '../../../src/documents/pdf/measured-faces';
import { measuresModule } from '../../../src/documents/pdf/measure-faces.adapter';
import { TableTooWide } from '../../../src/documents/pdf/print-errors';
import { renderPdf } from '../../../src/documents/pdf/render-pdf.adapter';
import { DocumentFaces } from '../../../src/documents/pdf/typeface.adapter';
import { measuredTable, surelyFits } from '../../../src/documents/pdf/measured-table';
import type { Table } from '../../../src/documents/tree';
import { treeOf, words } from './sample-trees';

const MEASURES = join(__dirname, '../../../src/documents/pdf/noto-sans-measures.ts');
const { typefaces } = new DocumentFaces();
const FACES = ['regular', 'semibold', 'italic', 'semibold-italic'] as const;

it('are what the font files say today', () => {
  expect(readFileSync(MEASURES, 'utf8')).toBe(measuresModule());
});

it('know exactly the characters every face has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x20, max: 0x1fffe }), (codePoint) => {
      expect(isCovered(codePoint)).toBe(FACES.every((face) => typefaces(face).has(codePoint)));
    }),
    { numRuns: 2000 },
  );
});

it('give a sum the width it is set in, and a word at most that', () => {
  const sum = fc
    .integer({ min: 0, max: 10 ** 11 })
    .map((pence) => (pence / 100).toLocaleString('en-GB'));
  fc.assert(
    fc.property(sum, fc.constantFrom('regular' as const, 'semibold' as const), (text, face) => {
      expect(measuredFaces(face).shape(text).width).toBeCloseTo(
        typefaces(face).shape(text).width,
        6,
      );
    }),
  );
  for (const word of ['Total', 'Trust', 'Administration', 'Tower', 'York', 'Gwasanaeth', 'Łódź']) {
    for (const face of ['regular', 'semibold'] as const) {
      const set = typefaces(face).shape(word).width;
      const measured = measuredFaces(face).shape(word).width;
      expect(measured).toBeLessThanOrEqual(set * 1.001);
      expect(measured).toBeGreaterThan(set * 0.95);
    }
  }
});

const tableOf = (columns: number, sum: string): Table => ({
  kind: 'table',
  caption: words('Spending'),
  columns: Array.from({ length: columns }, () => ({ align: 'end' as const })),
  head: [
    Array.from({ length: columns }, () => ({ kind: 'th', scope: 'col', children: words('Year') })),
  ],
  groups: [[Array.from({ length: columns }, () => ({ kind: 'td', children: words(sum) }))]],
  foot: [],
});

function isRendered(table: Table): boolean {
  try {
    return renderPdf(treeOf(table)).length > 0;
  } catch (error) {
    if (error instanceof TableTooWide) return false;
    throw error;
  }
}

it('say that a table of sums fits where the printer sets it, and nowhere else', () => {
  for (let columns = 4; columns <= 13; columns += 1) {
    for (const sum of ['4,000.00', '240,000.00', '24,000,000.00', '24,000,000,000.00']) {
      const table = tableOf(columns, sum);
      if (surelyFits(table))
        expect([columns, sum, isRendered(table)]).toEqual([columns, sum, true]);
      expect([columns, sum, measuredTable(table) !== undefined]).toEqual([
        columns,
        sum,
        isRendered(table),
      ]);
    }
  }
});
