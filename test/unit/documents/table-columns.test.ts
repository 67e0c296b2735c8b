import fc from 'fast-check';
import { GRID } from '../../../src/documents/pdf/page-geometry';
import {
  placeColumns,
  spanColumns,
  type ColumnNeed,
} from '../../../src/documents/pdf/table-columns';

const words = (whole: number, least: number): ColumnNeed => ({ align: 'start', whole, least });
const money = (whole: number): ColumnNeed => ({ align: 'end', whole, least: whole });

it('gives columns of money one width and the words what is left', () => {
  const columns = placeColumns([words(150, 50), money(57), money(60)]) ?? [];
  expect(columns[1]?.width).toBe(columns[2]?.width);
  expect(columns[1]?.width).toBeGreaterThan(60);
  expect(columns[0]?.width).toBeGreaterThan(150);
});

it('keeps narrow columns whole and lets the widest wrap', () => {
  const columns = placeColumns([words(70, 30), words(110, 40), words(300, 60), money(69)]) ?? [];
  expect(columns.map(({ width }) => Math.round(width))).toEqual([70, 110, 150, 69]);
});

it('does not pretend that what cannot fit fits', () => {
  expect(placeColumns([money(300), money(200)])).toBeUndefined();
});

it('lets a cell over two columns reach over the white between them', () => {
  const columns = [
    { x: 104, width: 50 },
    { x: 166, width: 60 },
  ];
  expect(spanColumns(columns, 0, 2)).toEqual({ x: 104, width: 122 });
});

it('always reaches from the left to the right edge, no column below its least', () => {
  const need = fc
    .tuple(fc.constantFrom('start' as const, 'end' as const), fc.nat(60), fc.nat(200))
    .map(([align, least, more]) => ({ align, least, whole: least + more }));
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 5 }), (needs) => {
      const columns = placeColumns(needs) ?? [];
      expect(columns).toHaveLength(needs.length);
      const last = columns.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(GRID.right, 3);
      columns.forEach(({ width }, at) => {
        expect(width).toBeGreaterThanOrEqual((needs[at]?.least ?? 0) - 0.001);
      });
    }),
  );
});
