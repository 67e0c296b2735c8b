import fc from 'fast-check';
import { minus, plus, type Sums, totalOf } from '../../../../src/agreements/amount';
import {
  figuresOf,
  plannedByShare,
  unplannedOf,
} from '../../../../src/letters/content/letter-figures';
import { type PaymentLine } from '../../../../src/letters/content/letter-terms';

const share = fc.constantFrom('unsplit', '2023/24', '2024/25', '2025/26');
const pence = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const sums: fc.Arbitrary<Sums> = fc.dictionary(share, pence);
const line = (of: { share: string; pence: number }): PaymentLine => ({
  ...of,
  period: 'A quarter',
  timing: 'arrears',
  trigger: 'report accepted',
  dueOn: '2024-11-15',
});
const payments = fc.array(fc.record({ share, pence }).map(line), { maxLength: 12 });

it('previous total + change = new total, in every share and in all', () => {
  fc.assert(
    fc.property(sums, sums, payments, (previous, money, lines) => {
      const { newTotal } = figuresOf({ previous }, { money, payments: lines });
      expect(minus(newTotal, previous)).toEqual(plus(money));
      expect(totalOf(newTotal)).toBe(totalOf(previous) + totalOf(money));
    }),
  );
});

it('the payments of the shares are all payments, and come to what is planned', () => {
  fc.assert(
    fc.property(payments, (lines) => {
      const { planned } = figuresOf({ previous: {} }, { money: {}, payments: lines });
      const groups = plannedByShare({ payments: lines });
      expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length);
      for (const { share: one, total } of groups) expect(total).toBe(planned[one] ?? 0);
      expect(totalOf(planned)).toBe(lines.reduce((sum, each) => sum + each.pence, 0));
    }),
  );
});

it('a schedule made out of the change leaves nothing unplanned, and one penny off is seen', () => {
  fc.assert(
    fc.property(sums, (money) => {
      const lines = Object.entries(money).map(([one, sum]) => line({ share: one, pence: sum }));
      expect(unplannedOf(figuresOf({ previous: {} }, { money, payments: lines }))).toEqual({});
      const off = [...lines, line({ share: '2024/25', pence: 1 })];
      const figures = figuresOf({ previous: {} }, { money, payments: off });
      expect(unplannedOf(figures)).toEqual({ '2024/25': -1 });
    }),
  );
});
