import { mayGoWithout, mayReserve } from '../../../src/agreements/ledger/may-reserve';
import { ledgerWords } from '../../../src/agreements/ledger/ledger.words';
import { mayComeIntoForce, mayGoOn } from '../../../src/agreements/ledger/reservation-stages';
import { mayClose, mayRelease } from '../../../src/agreements/ledger/later-decision';
import {
  AGREEMENT,
  byYear,
  codes,
  facts,
  held,
  letter,
  OPENING,
  payment,
  POUND,
  reserving,
  unsplit,
  wanted,
} from './ledger-examples';

const CLOSING = { decision: 'PCD 1700', decidedOn: '2024-09-01', reason: 'Not needed' };

describe('a letter may reserve money', () => {
  it('to the last penny of each year, and its end to the last day decided', () => {
    expect(mayReserve(reserving(), wanted({ newEndDate: '2026-03-31' }))).toEqual([]);
  });

  it('but not a penny over in any year, whatever is left in another', () => {
    const over = wanted({ money: { '2024/25': 220_001 * POUND } });
    const [finding, ...more] = mayReserve(reserving(), over);
    expect([finding!.code, more]).toEqual(['ledger-above-authority', []]);
    expect(ledgerWords(finding!)).toBe(
      '£220,001 (2024/25) is £1 over the £220,000 that PCD 1653, recommendation 2 leaves',
    );
  });

  it('less what other letters have, until they are released', () => {
    const other = letter({ money: { '2024/25': 200_000 * POUND } });
    const more = wanted({ money: { '2024/25': 20_001 * POUND } });
    expect(codes(mayReserve(reserving({ reservations: [other] }), more))).toEqual([
      'ledger-above-authority',
    ]);
    const ended = [{ ...other, state: 'released' as const }];
    expect(mayReserve(reserving({ reservations: ended }), more)).toEqual([]);
  });

  it('in no year the decision has none for, and by year only where the decision is', () => {
    const next = wanted({ money: { '2026/27': 1 } });
    expect(codes(mayReserve(reserving(), next))).toEqual(['ledger-no-such-share']);
    const lump = wanted({ money: { unsplit: 1 } });
    expect(codes(mayReserve(reserving(), lump))).toEqual(['ledger-no-such-share']);
    const undivided = reserving({ authority: held({ money: unsplit(100) }) });
    expect(mayReserve(undivided, wanted({ money: { unsplit: 100 * POUND } }))).toEqual([]);
    expect(codes(mayReserve(undivided, wanted({ money: { '2024/25': 1 } })))).toEqual([
      'ledger-no-such-share',
    ]);
  });

  it('never of what is held back', () => {
    const all = wanted({ money: { '2024/25': 240_000 * POUND } });
    expect(codes(mayReserve(reserving(), all))).toContain('ledger-above-authority');
  });

  it('of no other agreement, no other recipient and no decision that is not put to one', () => {
    const elsewhere = wanted({
      agreement: { ...AGREEMENT, id: 'other', recipientNames: ['A body'] },
    });
    expect(codes(mayReserve(reserving(), elsewhere))).toEqual([
      'ledger-other-agreement',
      'ledger-other-recipient',
    ]);
    const loose = reserving({ authority: held({}, { agreementId: undefined }) });
    expect(codes(mayReserve(loose, wanted()))).toEqual(['ledger-authority-unassigned']);
  });

  it('under any name the recipient has or had', () => {
    const names = ['A new name', 'The Suzy Lamplugh Trust'];
    const renamed = wanted({ agreement: { ...AGREEMENT, recipientNames: names } });
    expect(mayReserve(reserving(), renamed)).toEqual([]);
  });

  it('not before the authority may be relied on, not after its end, not once it is closed', () => {
    const early = reserving({ now: new Date('2024-03-18T11:59:59Z') });
    expect(codes(mayReserve(early, wanted()))).toEqual(['ledger-not-usable-yet']);
    expect(codes(mayReserve(reserving({ today: '2026-04-01' }), wanted()))).toEqual([
      'ledger-lapsed',
    ]);
    const closed = reserving({ authority: held({}, { closing: CLOSING }) });
    expect(codes(mayReserve(closed, wanted()))).toContain('ledger-closed');
  });

  it('with no later end than the decision allows, and none where it decides none', () => {
    const late = wanted({ newEndDate: '2026-04-01' });
    expect(codes(mayReserve(reserving(), late))).toEqual(['ledger-end-too-late']);
    const silent = reserving({ authority: held({ newEndDate: undefined }) });
    expect(codes(mayReserve(silent, late))).toEqual(['ledger-end-not-decided']);
  });

  it('for a cut no deeper than the decision’s', () => {
    const money = byYear({ '2024/25': 200_000 });
    const agreement = { maximum: byYear({ '2024/25': 245_000 }) };
    const cut = reserving({ authority: held({ gives: 'new-maximum', money, agreement }) });
    expect(mayReserve(cut, wanted({ money: { '2024/25': -45_000 * POUND } }))).toEqual([]);
    expect(codes(mayReserve(cut, wanted({ money: { '2024/25': -45_001 * POUND } })))).toEqual([
      'ledger-below-cut',
    ]);
    expect(codes(mayReserve(cut, wanted({ money: { '2024/25': 1 } })))).toContain(
      'ledger-no-such-share',
    );
  });

  it('for all reasons at once', () => {
    const closed = reserving({
      authority: held({}, { closing: CLOSING, agreementId: 'other' }),
      today: '2026-05-01',
    });
    const everything = wanted({ money: { '2024/25': 1 }, newEndDate: '2027-01-01' });
    expect(codes(mayReserve(closed, everything))).toEqual([
      'ledger-other-agreement',
      'ledger-lapsed',
      'ledger-closed',
      'ledger-above-authority',
      'ledger-above-total',
      'ledger-end-too-late',
    ]);
  });
});

it('without a decision a letter changes schedules alone', () => {
  expect(mayGoWithout({ money: {} })).toEqual([]);
  expect(codes(mayGoWithout({ money: { '2024/25': 1 } }))).toEqual(['ledger-no-authority']);
  expect(codes(mayGoWithout({ money: {}, newEndDate: '2026-03-31' }))).toEqual([
    'ledger-no-authority',
  ]);
});

describe('a reservation', () => {
  it('comes into force once it is sent, and is then for good', () => {
    expect(codes(mayGoOn(letter(), 'in-force'))).toEqual(['ledger-wrong-stage']);
    expect(mayGoOn(letter({ state: 'issued' }), 'in-force')).toEqual([]);
    for (const to of ['released', 'issued', 'in-force'] as const) {
      expect(codes(mayGoOn(letter({ state: 'in-force' }), to))).toEqual(['ledger-wrong-stage']);
      expect(codes(mayGoOn(letter({ state: 'released' }), to))).toEqual(['ledger-wrong-stage']);
    }
  });

  it('does not come into force once its authority is closed', () => {
    const sent = letter({ state: 'issued' });
    expect(mayComeIntoForce(sent, held(), facts())).toEqual([]);
    expect(codes(mayComeIntoForce(sent, held({}, { closing: CLOSING }), facts()))).toEqual([
      'ledger-closed',
    ]);
  });

  it('does not cut below what is paid', () => {
    const cut = letter({ state: 'issued', money: { unsplit: -300_000 * POUND } });
    expect(codes(mayComeIntoForce(cut, held(), facts({ payments: [payment()] })))).toEqual([
      'ledger-below-paid',
    ]);
  });
});

describe('a later decision', () => {
  const later = held({
    paperId: 'later',
    decision: 'PCD 1700',
    decidedOn: '2024-09-01',
    money: byYear({ '2024/25': 20_000 }),
    heldBack: [],
  });
  const releasing = {
    from: held(),
    by: later,
    usedOfLater: {},
    opening: OPENING,
    money: { '2024/25': 20_000 * POUND },
  };

  it('releases what was held back, no more than that and no more than it authorises', () => {
    expect(mayRelease(releasing)).toEqual([]);
    const money = { '2024/25': 20_001 * POUND };
    expect(codes(mayRelease({ ...releasing, money }))).toEqual([
      'ledger-not-held-back',
      'ledger-release-above-authority',
    ]);
    expect(codes(mayRelease({ ...releasing, usedOfLater: { '2024/25': 1 } }))).toEqual([
      'ledger-release-above-authority',
    ]);
  });

  it('is a later one: a decision releases nothing of its own', () => {
    expect(codes(mayRelease({ ...releasing, from: later, by: held() }))).toContain(
      'ledger-decided-earlier',
    );
    const same = { ...releasing, by: held({ recommendation: '3' }) };
    expect(codes(mayRelease(same))).toEqual(['ledger-decided-earlier']);
  });

  it('closes an authority once', () => {
    expect(mayClose(held(), CLOSING)).toEqual([]);
    expect(codes(mayClose(held({}, { closing: CLOSING }), CLOSING))).toEqual([
      'ledger-closed-already',
    ]);
    expect(codes(mayClose(held(), { ...CLOSING, decidedOn: '2024-03-17' }))).toEqual([
      'ledger-decided-earlier',
    ]);
    expect(codes(mayClose(held(), { ...CLOSING, decision: 'PCD 1653' }))).toEqual([
      'ledger-decided-earlier',
    ]);
  });
});
