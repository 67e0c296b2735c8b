import { amountOf } from '../../../src/agreements/amount';
import { changeOf, usableUntil } from '../../../src/agreements/ledger/authority-budget';
import { type LedgerRow, ledgerOf } from '../../../src/agreements/ledger/ledger';
import { type ReservationState } from '../../../src/agreements/ledger/ledger-facts';
import {
  BOTH_YEARS,
  byYear,
  facts,
  given,
  held,
  letter,
  OPENING,
  payment,
  POUND,
  unsplit,
} from './ledger-examples';

const inPounds = ({ share, ...sums }: LedgerRow) => [
  share,
  ...Object.values(sums).map((pence) => pence / POUND),
];
const rows = (changed: Parameters<typeof facts>[0] = {}) =>
  ledgerOf(facts(changed)).rows.map(inPounds);
const inState = (state: ReservationState) => rows({ reservations: [letter({ state })] });

describe('the ledger of an agreement', () => {
  it('has a row for what is not split and one a year, with what is left and held back', () => {
    // authorised, issued, committed, paid, left, held back
    expect(rows({ payments: [payment()] })).toEqual([
      ['unsplit', 490_000, 490_000, 490_000, 245_000, 0, 0],
      ['2024/25', 220_000, 0, 0, 0, 220_000, 20_000],
      ['2025/26', 220_000, 0, 0, 0, 220_000, 20_000],
    ]);
  });

  it('takes money from what is left when a letter is cleared, and commits it only in force', () => {
    expect(inState('reserved')[1]).toEqual(['2024/25', 220_000, 0, 0, 0, 0, 20_000]);
    expect(inState('issued')[1]).toEqual(['2024/25', 220_000, 220_000, 0, 0, 0, 20_000]);
    expect(inState('in-force')[1]).toEqual(['2024/25', 220_000, 220_000, 220_000, 0, 0, 20_000]);
    expect(inState('released')).toEqual(rows());
  });

  it('adds up all rows in the total', () => {
    const { total } = ledgerOf(facts({ reservations: [letter({ state: 'issued' })] }));
    expect(total).toEqual({
      authorised: 930_000 * POUND,
      issued: 930_000 * POUND,
      committed: 490_000 * POUND,
      paid: 0,
      left: 0,
      heldBack: 40_000 * POUND,
    });
  });

  it('counts what came back against what was paid', () => {
    const back = payment({ reference: 'PAY-2', kind: 'recovery', pence: 5_000 * POUND });
    expect(rows({ payments: [payment(), back] })[0]![4]).toBe(240_000);
  });

  it('keeps of a closed authority only what its letters have, and holds nothing back under it', () => {
    const closing = { decision: 'PCD 1700', decidedOn: '2024-09-01', reason: 'Not needed' };
    const money = { '2024/25': 100_000 * POUND };
    const closed = { authorities: [held({}, { closing })] };
    const withLetter = { ...closed, reservations: [letter({ money, state: 'in-force' })] };
    expect(rows(closed).map(([share, authorised]) => [share, authorised])).toEqual([
      ['unsplit', 490_000],
    ]);
    expect(rows(withLetter)[1]).toEqual(['2024/25', 100_000, 100_000, 100_000, 0, 0, 0]);
  });

  it('shows what a later decision has released as no longer held back, and no more authorised', () => {
    const later = { paperId: 'later', recommendation: '1' };
    const money = { '2024/25': 20_000 * POUND };
    const release = { by: later, decision: 'PCD 1700', decidedOn: '2024-09-01', money };
    expect(rows({ authorities: [held({}, { releases: [release] })] })[1]).toEqual([
      '2024/25',
      220_000,
      0,
      0,
      0,
      220_000,
      0,
    ]);
  });
});

describe('what a decision changes', () => {
  it('is its money, of an award and of a change', () => {
    expect(changeOf(given(), OPENING)).toEqual(BOTH_YEARS);
    const award = given({ gives: 'award', money: unsplit(1000) });
    expect(changeOf(award, {})).toEqual({ unsplit: 1000 * POUND });
  });

  it('is what a new maximum is above the one the paper stated, year by year where both are split', () => {
    const money = byYear({ '2024/25': 300_000, '2025/26': 200_000 });
    const agreement = { maximum: byYear({ '2024/25': 245_000, '2025/26': 245_000 }) };
    expect(changeOf(given({ gives: 'new-maximum', money, agreement }), {})).toEqual({
      '2024/25': 55_000 * POUND,
      '2025/26': -45_000 * POUND,
    });
  });

  it('is one sum where a new maximum and the old are not split alike: no year is guessed', () => {
    const money = byYear({ '2024/25': 240_000, '2025/26': 240_000 });
    const stated = {
      gives: 'new-maximum',
      money,
      agreement: { maximum: unsplit(490_000) },
    } as const;
    expect(changeOf(given(stated), {})).toEqual({ unsplit: -10_000 * POUND });
    expect(changeOf(given({ ...stated, agreement: {} }), OPENING)).toEqual({
      unsplit: -10_000 * POUND,
    });
  });
});

it('an authority ends with the last of its money, its term and its period', () => {
  expect(usableUntil(given({ newEndDate: undefined }))).toBe('2026-03-31');
  expect(usableUntil(given({ newEndDate: '2026-09-30' }))).toBe('2026-09-30');
  const period = { from: '2024-04', until: '2027' };
  expect(usableUntil(given({ newEndDate: undefined, period }))).toBe('2027-12-31');
  expect(usableUntil(given({ newEndDate: undefined, money: unsplit(1) }))).toBeUndefined();
});

it('sums are by year only where every penny has one', () => {
  expect(amountOf(BOTH_YEARS)).toEqual(byYear({ '2024/25': 220_000, '2025/26': 220_000 }));
  expect(amountOf({ ...OPENING, ...BOTH_YEARS })).toEqual(unsplit(930_000));
  expect(amountOf({})).toEqual(unsplit(0));
});
