import { type AuthorityFacts } from '../../../../src/papers/checks/authority-facts';
import { wordsOf } from '../../../../src/papers/checks/words-of';
import {
  check,
  codesOf,
  type Example,
  example,
  ledger,
  unsplit,
  vary,
  withoutFiguresInProse,
} from './examples';

const POUND = 100;
const FUND = 'the Mayor’s VAWG Fund, Tranche 2';
const byYear = (year: string, pounds: number): AuthorityFacts['money'] => ({
  kind: 'by-year',
  byYear: [{ year, pence: pounds * POUND }],
});

/** PCD 664 corrected draws £672,000 in 2020/21 on the fund. */
const drawing = (others: Partial<AuthorityFacts>[], holds: AuthorityFacts['money']): Example => {
  const one = example('pcd-664-corrected');
  one.context.budgets = [{ name: FUND, amount: holds }];
  one.context.authority = others.map((other) => ({
    decision: 'PCD 633',
    recommendation: '1',
    recipient: 'Refuge',
    gives: 'award',
    money: byYear('2020/21', 400_000),
    budget: 'Mayor’s VAWG Fund, Tranche 2',
    inForce: true,
    ...other,
  }));
  return one;
};

describe('a budget that several decisions draw on', () => {
  it('is enough when it holds what all of them draw', () => {
    expect(check(drawing([{}], unsplit(1_072_000 * POUND)))).toEqual([]);
  });

  it('is overdrawn by a pound too much, and the finding names the other decision', () => {
    const [finding, ...more] = check(drawing([{}], unsplit(1_071_999 * POUND)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'budget-exceeded',
      severity: 'stop',
      at: { pointer: '/recommendations/0/fundedBy' },
    });
    expect(wordsOf(finding!).text).toBe(
      'This paper draws £672,000 on the Mayor’s VAWG Fund, Tranche 2, which holds £1,071,999, and PCD 633 has drawn £400,000: £1 over.',
    );
  });

  it('is overdrawn by one paper alone, where no other draws on it', () => {
    const [finding, ...more] = check(drawing([], unsplit(671_999 * POUND)));
    expect(more).toEqual([]);
    expect(wordsOf(finding!).text).toBe(
      'This paper draws £672,000 on the Mayor’s VAWG Fund, Tranche 2, which holds £671,999: £1 over.',
    );
  });

  it('is overdrawn in a year though there is enough in all', () => {
    const holds: AuthorityFacts['money'] = {
      kind: 'by-year',
      byYear: [
        { year: '2020/21', pence: 1_000_000 * POUND },
        { year: '2021/22', pence: 1_000_000 * POUND },
      ],
    };
    expect(codesOf(check(drawing([{}], holds)))).toEqual(['budget-exceeded']);
    const later = byYear('2021/22', 400_000);
    expect(check(drawing([{ money: later }], holds))).toEqual([]);
  });

  it('counts what another decision holds back', () => {
    const held = { heldBack: byYear('2020/21', 1) };
    expect(codesOf(check(drawing([held], unsplit(1_072_000 * POUND))))).toEqual([
      'budget-exceeded',
    ]);
  });

  it('is compared with nothing that another budget pays, or that names none', () => {
    const other = drawing([{ budget: 'reserves' }], unsplit(672_000 * POUND));
    expect(check(other)).toEqual([]);
    delete other.context.authority![0]!.budget;
    expect(check(other)).toEqual([]);
  });
});

describe('an earlier decision on the agreement that is varied', () => {
  const given = (more: Partial<AuthorityFacts>): string[][] => {
    const one = example('pcd-1653-corrected', ledger());
    one.context.authority = [
      {
        decision: 'PCD 1600',
        recommendation: '1',
        recipient: 'The Suzy Lamplugh Trust',
        gives: 'change',
        money: byYear('2024/25', 100_000),
        agreement: 'SLT-2023',
        inForce: false,
        ...more,
      },
    ];
    return check(one).map((finding) => [finding.code, wordsOf(finding).text]);
  };

  it('must be answered while no letter has brought it into force', () => {
    expect(given({})).toEqual([
      [
        'authority-outstanding',
        'Recommendation 2 varies SLT-2023, and PCD 1600 has authorised £100,000 for it, which no letter has brought into force.',
      ],
    ]);
  });

  it('is known by the recipient where it names no agreement', () => {
    expect(given({ agreement: undefined })).toHaveLength(1);
    expect(given({ agreement: undefined, recipient: 'Refuge' })).toEqual([]);
  });

  it('is known by its reference however that is spelt', () => {
    expect(given({ agreement: 'slt 2023', recipient: 'Somebody else' })).toHaveLength(1);
  });

  it('stops a new maximum, which would authorise the money between twice', () => {
    const one = example('pcd-1653-corrected', ledger());
    withoutFiguresInProse(one.paper);
    vary(one.paper).as = 'new-maximum';
    vary(one.paper).money.amount = byYear('2024/25', 600_000);
    const outstanding = (inForce: boolean) => {
      one.context.authority = [
        {
          decision: 'PCD 1600',
          recommendation: '1',
          recipient: 'Suzy Lamplugh Trust',
          gives: 'change',
          money: byYear('2024/25', 100_000),
          agreement: 'SLT-2023',
          inForce,
        },
      ];
      return check(one).filter(({ at }) => at.pointer === '/recommendations/1/agreement');
    };
    const [finding, ...more] = outstanding(false);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'maximum-authorised-twice', severity: 'stop' });
    expect(outstanding(true)).toEqual([]);
  });

  it('is nothing to answer once in force, of another agreement, or a new award', () => {
    expect(given({ inForce: true })).toEqual([]);
    expect(given({ agreement: 'SLT-2020' })).toEqual([]);
    expect(given({ gives: 'award' })).toEqual([]);
  });
});
