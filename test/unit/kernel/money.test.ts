import fc from 'fast-check';
import {
  formatPence,
  formatPounds,
  isTooLargeSum,
  LARGEST_SUM,
  parsePounds,
  sum,
} from '../../../src/kernel/money';

const pence = fc.integer({ min: 0, max: LARGEST_SUM });

describe('a sum in pounds', () => {
  it.each([
    [0, '£0', '0.00'],
    [5, '£0.05', '0.05'],
    [50, '£0.50', '0.50'],
    [100_000, '£1,000', '1,000.00'],
    [99_999, '£999.99', '999.99'],
    [48_000_000, '£480,000', '480,000.00'],
    [125_050, '£1,250.50', '1,250.50'],
    [LARGEST_SUM, '£10,000,000,000', '10,000,000,000.00'],
    [6000 * LARGEST_SUM, '£60,000,000,000,000', '60,000,000,000,000.00'],
    [-1, '\u2212£0.01', '\u22120.01'],
    [-22_000_000, '\u2212£220,000', '\u2212220,000.00'],
    [-0, '£0', '0.00'],
  ])('of %d pence is written %s, or %s in a column', (amount, pounds, column) => {
    expect(formatPounds(amount)).toBe(pounds);
    expect(formatPence(amount)).toBe(column);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(pence, (amount) => {
        expect(parsePounds(formatPounds(amount))).toBe(amount);
        expect(parsePounds(formatPence(amount))).toBe(amount);
        expect(parsePounds(formatPence(amount).replaceAll(',', ''))).toBe(amount);
      }),
    );
  });

  it('has a comma before every three figures and nowhere else', () => {
    fc.assert(
      fc.property(pence, (amount) => {
        expect(formatPounds(amount)).toMatch(/^£(0|[1-9]\d{0,2}(,\d{3})*)(\.\d\d)?$/);
      }),
    );
  });
});

describe('a typed sum', () => {
  it.each([
    ['220,000', 22_000_000],
    ['£220000.00', 22_000_000],
    ['1250.5', 125_050],
    [' £ 1,250.05 ', 125_005],
    ['0', 0],
    ['0.07', 7],
    ['£0.70', 70],
    ['10000000000', LARGEST_SUM],
  ])('is read: %s', (typed, expected) => {
    expect(parsePounds(typed)).toBe(expected);
  });

  it.each([
    ...['', ' ', '£', '££5', '-5', '\u22125', '+5', '(5)', '5-', '5.', '.5', '5.005', '5.5.5'],
    ...['1,00', '12,34,567', '1,0000', '1234,567', ',100', '100,', '1 000', '0,250', '007', '00'],
    ...['1e3', '0x10', 'Infinity', 'NaN', '5k', '£1.2m', '٥', '\uff15', '10000000000.01'],
    ...['1000000000000', '9'.repeat(400)],
  ])('is no sum and never a guess: %p', (typed) => {
    expect(parsePounds(typed)).toBeUndefined();
  });

  it('that is a sum and too large is told from what is none', () => {
    for (const typed of ['10,000,000,000.01', '£1000000000000', '9'.repeat(400)])
      expect(isTooLargeSum(typed)).toBe(true);
    for (const typed of ['10000000000', '220,000', '', '9e99', '1,00', 'a great deal'])
      expect(isTooLargeSum(typed)).toBe(false);
  });

  it('is read or refused whatever it is, and what is read is whole pence in bounds', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'0123456789,.£- ') });
    fc.assert(
      fc.property(odd, (typed) => {
        const read = parsePounds(typed);
        if (read === undefined) return;
        expect(Number.isInteger(read)).toBe(true);
        expect(read).toBeGreaterThanOrEqual(0);
        expect(read).toBeLessThanOrEqual(LARGEST_SUM);
      }),
    );
  });
});

it('a table full of the largest sums still adds up to the penny', () => {
  const full = Array.from({ length: 6000 }, () => LARGEST_SUM);
  expect(sum([...full, -1])).toBe(6000 * LARGEST_SUM - 1);
  expect(Number.isSafeInteger(sum(full) + 1)).toBe(true);
  expect(sum([])).toBe(0);
});
