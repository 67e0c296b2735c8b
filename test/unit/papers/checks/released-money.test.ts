import { type AuthorityFacts } from '../../../../src/papers/checks/authority-facts';
import { wordsOf } from '../../../../src/papers/checks/words-of';
import { check, codesOf, type Example, example, ledger, unsplit, vary } from './examples';

const POUND = 100;
const byYear = (sums: Record<string, number>): AuthorityFacts['money'] => ({
  kind: 'by-year',
  byYear: Object.entries(sums).map(([year, pounds]) => ({ year, pence: pounds * POUND })),
});

/** PCD 1653 corrected, its £220,000 a year out of what PCD 1600 holds back. */
function using(...heldBack: (AuthorityFacts['money'] | undefined)[]): Example {
  const one = example('pcd-1653-corrected', ledger());
  vary(one.paper).fundedBy = { kind: 'held-back', decision: 'pcd 1600' };
  one.context.authority = heldBack.map((money) => ({
    decision: 'PCD 1600',
    recommendation: '1',
    recipient: 'Refuge',
    gives: 'award',
    money: byYear({ '2024/25': 1 }),
    ...(money && { heldBack: money }),
    inForce: true,
  }));
  return one;
}

const released = (one: Example) => check(one).filter(({ code }) => code.startsWith('held-back-'));

describe('money that an earlier decision held back', () => {
  it('may be used up to what it holds back, by several of its recommendations together', () => {
    expect(released(using(byYear({ '2024/25': 220_000, '2025/26': 220_000 })))).toEqual([]);
    const parts = [byYear({ '2024/25': 220_000 }), byYear({ '2025/26': 220_000 })];
    expect(released(using(...parts))).toEqual([]);
  });

  it('is exceeded by a pound of one year, whatever is left in another', () => {
    const [finding, ...more] = released(using(byYear({ '2024/25': 219_999, '2025/26': 500_000 })));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'held-back-exceeded', severity: 'stop' });
    expect(wordsOf(finding!).text).toBe(
      'This paper uses £440,000 of what pcd 1600 holds back, which is £219,999 in 2024/25 and £500,000 in 2025/26: £1 in 2024/25 over.',
    );
  });

  it('releases nothing in a year where it was not split by year', () => {
    expect(codesOf(released(using(unsplit(1_000_000 * POUND))))).toEqual(['held-back-exceeded']);
  });

  it('is a stop where that decision holds none back, or is not on record', () => {
    expect(codesOf(released(using(undefined)))).toEqual(['held-back-unknown']);
    expect(codesOf(released(using()))).toEqual(['held-back-unknown']);
  });

  it('is compared with nothing where no ledger is at hand', () => {
    const one = using();
    delete one.context.authority;
    expect(released(one)).toEqual([]);
  });
});
