import fc from 'fast-check';
import { LANDSCAPE, PAGE, PORTRAIT } from '../../../src/documents/pdf/page-geometry';
import { paginate, sheetOf, type PlacedPage } from '../../../src/documents/pdf/paginate';
import { space, strip, TIE, type Strip, type Tie } from '../../../src/documents/pdf/strip';

const ROOM = PORTRAIT.bottom - PAGE.top;

function tied(height: number, tie: Tie): Strip {
  return { ...strip(height), tie };
}

function counts(pages: PlacedPage[]): number[] {
  return pages.map((page) => page.length);
}

it('fills a page to its edge and goes on on the next', () => {
  const strips = [strip(ROOM - 10), strip(10), strip(1)];
  expect(counts(paginate(strips))).toEqual([2, 1]);
});

it('takes the larger white between two strips, and none at the top of a page', () => {
  const strips = [
    { ...strip(10), before: space(24), after: space(8, 6) },
    { ...strip(10), before: space(6, 2) },
  ];
  const [page] = paginate(strips);
  expect(page?.map(({ y }) => y)).toEqual([PAGE.top, PAGE.top + 16]);
});

it('gives the other pages more white than the first', () => {
  const strips = [strip(ROOM), { ...strip(10), after: space(8, 6) }, strip(10)];
  const [, page] = paginate(strips);
  expect(page?.map(({ y }) => y)).toEqual([PAGE.top, PAGE.top + 18]);
});

it('keeps bound strips together', () => {
  const strips = [strip(ROOM - 25), tied(10, TIE.firm), tied(10, TIE.lines), strip(10)];
  expect(counts(paginate(strips))).toEqual([1, 3]);
});

it('breaks what no page can hold at its weakest bond, as late as it can', () => {
  const part = ROOM / 4;
  const strips = [
    tied(part, TIE.lines),
    tied(part, TIE.wish),
    tied(part, TIE.lines),
    tied(part, TIE.lines),
    strip(part),
  ];
  expect(counts(paginate(strips))).toEqual([2, 3]);
});

it('repeats the head of a table where its rows begin a page, and counts its height', () => {
  const head = [strip(20)];
  const rows = [strip(ROOM - 20), strip(30)].map((row) => ({ ...row, repeatedHead: head }));
  const [, page] = paginate([tied(20, TIE.firm), ...rows]);
  expect(page?.map(({ y, isRepeated }) => ({ y, isRepeated }))).toEqual([
    { y: PAGE.top, isRepeated: true },
    { y: PAGE.top + 20, isRepeated: false },
  ]);
});

it('puts a fixed strip where it belongs without moving the others', () => {
  const [page] = paginate([{ ...strip(0), fixedAt: 40 }, strip(10)]);
  expect(page?.map(({ y }) => y)).toEqual([40, PAGE.top]);
});

it('begins a page where the sheet changes, and goes back to the first sheet after it', () => {
  const wide = { ...strip(100), sheet: LANDSCAPE };
  const pages = paginate([tied(10, TIE.firm), wide, wide, strip(10), strip(10)]);
  expect(counts(pages)).toEqual([1, 2, 2]);
  expect(pages.map(sheetOf)).toEqual([PORTRAIT, LANDSCAPE, PORTRAIT]);
});

it('breaks a lying page at its own lower edge', () => {
  const wide = { ...strip(LANDSCAPE.bottom - PAGE.top), sheet: LANDSCAPE };
  expect(counts(paginate([wide, wide]))).toEqual([1, 1]);
});

it('refuses a strip higher than a page rather than cutting it', () => {
  expect(() => paginate([strip(ROOM + 1)])).toThrow('a strip is higher than a page');
});

it('keeps every strip, in order, within the page, whatever the heights and bonds', () => {
  const anyStrip = fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(...Object.values(TIE)))
    .map(([height, tie]) => tied(height, tie));
  fc.assert(
    fc.property(fc.array(anyStrip, { maxLength: 40 }), (strips) => {
      const pages = paginate(strips);
      expect(pages.flat().map((placed) => placed.strip)).toEqual(strips);
      for (const { y, strip: each } of pages.flat()) {
        expect(y + each.height).toBeLessThanOrEqual(PORTRAIT.bottom + 0.01);
      }
    }),
  );
});
