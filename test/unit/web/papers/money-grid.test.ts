import { amountFields, readAmount } from '../../../../src/web/papers/form/amount.form';
import { FormReading } from '../../../../src/web/papers/form/form-reading';
import { variationView } from '../../../../src/web/papers/recommendations/grant-variation.view';
import { moneyGrid } from '../../../../src/web/papers/recommendations/money-grid.view';
import { sourceMoney } from '../../../../src/web/papers/recommendations/source-money';
import { goodPapers } from './good-papers';

const byYear = (...pence: [string, number][]) => ({
  kind: 'by-year' as const,
  byYear: pence.map(([year, sum]) => ({ year, pence: sum })),
});

describe('money by year', () => {
  it('lays what is asked beside what is held back of the same year', () => {
    const { rows } = amountFields(
      byYear(['2024/25', 100], ['2026/27', 300]),
      byYear(['2025/26', 50], ['2026/27', 60]),
    );
    expect(rows).toMatchObject([
      { year: '2024/25', sum: '1', held: '' },
      { year: '2025/26', sum: '', held: '0.50' },
      { year: '2026/27', sum: '3', held: '0.60' },
    ]);
  });

  it('keeps two lines of one year, each with its budget', () => {
    const twice = byYear(['2024/25', 100], ['2024/25', 200]);
    const form = new FormReading(amountFields(twice));
    expect(readAmount(form, { column: 'sum', called: 'grant' })).toEqual(twice);
  });

  it('asks for a year once where both columns lack it', () => {
    const form = new FormReading({ rows: [{ year: 'soon', sum: '1', held: '2' }] });
    readAmount(form, { column: 'sum', called: 'grant' });
    readAmount(form, { column: 'held', called: 'sum held back' });
    expect(form.faults).toEqual([
      { name: 'rows.0.year', message: 'Enter the financial year, like 2024/25' },
    ]);
  });

  it('asks for the sum of a budget code that stands alone', () => {
    const form = new FormReading({ rows: [{ year: '2024/25', sum: '', sumCode: 'CC1' }] });
    readAmount(form, { column: 'sum', called: 'grant' });
    expect(form.faults).toEqual([
      { name: 'rows.0.sum', message: 'Enter the grant in 2024/25 in pounds, like 220,000' },
    ]);
  });
});

describe('what is left of the money that pays', () => {
  const { recommendations } = goodPapers().find(({ name }) => name === 'all-kinds')!.paper;
  const grid = (sum: string, held = '') =>
    moneyGrid(
      { rows: [{ year: '2024/25', sum, held }], unsplit: {} },
      'money',
      sourceMoney(recommendations, 'r1', 2),
    );

  it('is what comes in less what is asked and held back', () => {
    expect(grid('220,000', '20,000').lines[0]).toMatchObject({
      comesIn: '£240,000',
      leftOver: '£0',
      isOver: false,
    });
  });

  it('is said to be over, never a minus', () => {
    expect(grid('240,000', '20,000').lines[0]).toMatchObject({
      leftOver: '£20,000 over',
      isOver: true,
    });
  });

  it('counts what the other recommendations draw from it', () => {
    const [accept, award, vary] = recommendations;
    const draws = { ...vary!, id: 'other' } as typeof vary;
    const source = sourceMoney([accept!, award!, vary!, draws!], 'r1', 2)!;
    expect(source.used.get('2024/25')).toBe(24_000_000);
  });

  it('is not said year by year of a source that no year is stated for', () => {
    const unsplit = {
      ...recommendations[0]!,
      money: { kind: 'exact', amount: { kind: 'unsplit', pence: 100 } },
    };
    const source = sourceMoney([unsplit as never], 'r1', 1);
    const typed = { rows: [{ year: '2024/25', sum: '0.40' }], unsplit: {} };
    const { lines, totals } = moneyGrid(typed, 'money', source);
    expect(lines[0]).not.toHaveProperty('leftOver');
    expect(totals).toMatchObject({ comesIn: '£1', leftOver: '£0.60', isOver: false });
  });

  it('is unknown where no recommendation pays', () => {
    expect(sourceMoney(recommendations, 'nobody', 2)).toBeUndefined();
    expect(moneyGrid({ rows: [], unsplit: {} }, 'money').totals).not.toHaveProperty('comesIn');
  });
});

describe('what a variation does', () => {
  const typed = (as: string, sum: string) => ({
    as,
    recipient: 'A charity',
    agreement: {
      reference: '937',
      rows: [],
      unsplit: { sum: '490,000' },
      until: { day: '31', month: '3', year: '2025' },
    },
    money: { rows: [{ year: '2025/26', sum }], unsplit: {} },
  });

  it('is printed as now, change and new', () => {
    expect(variationView(typed('change', '440,000')).sum).toEqual({
      words: '£490,000 now + £440,000 increase =',
      total: '£930,000',
    });
    expect(variationView(typed('new-maximum', '480,000')).sum).toEqual({
      words: '£490,000 now − £10,000 decrease =',
      total: '£480,000',
    });
  });

  it('says before anybody errs that the money runs past the end', () => {
    const hint = variationView(typed('change', '1')).endHint?.replaceAll('\u00a0', ' ');
    expect(hint).toBe('The agreement ends on 31 March 2025. The money runs to 31 March 2026.');
  });

  it('names the agreement by its reference and who holds the grant', () => {
    expect(variationView(typed('change', '1')).agreement).toBe('Agreement 937: A charity');
    expect(variationView({}).agreement).toBe('The agreement as it stands');
  });
});
