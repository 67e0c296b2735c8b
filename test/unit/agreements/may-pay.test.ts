import { judgePayments } from '../../../src/agreements/ledger/may-pay';
import { codes, facts, letter, payment, POUND } from './ledger-examples';

const TODAY = '2024-03-25';
const judge = (wanted: ReturnType<typeof payment>[], changed: Parameters<typeof facts>[0] = {}) => {
  const placed = wanted.map((one, n) => ({
    payment: one,
    at: { pointer: `/payments/${n}`, printed: one.reference },
  }));
  return judgePayments(facts(changed), placed, TODAY);
};

describe('payments', () => {
  it('are taken up to what is committed in their year, counted one after the other', () => {
    const judged = judge([
      payment({ reference: 'A' }),
      payment({ reference: 'B' }),
      payment({ reference: 'C', pence: 1 }),
    ]);
    expect(judged.fresh.map(({ reference }) => reference)).toEqual(['A', 'B']);
    expect(judged.findings).toMatchObject([
      { code: 'ledger-above-committed', at: { pointer: '/payments/2' }, params: { over: '£0.01' } },
    ]);
  });

  it('are not taken on money that is authorised or sent and not in force', () => {
    const year = '2024/25';
    const one = [payment({ year, pence: 1 })];
    expect(codes(judge(one).findings)).toEqual(['ledger-above-committed']);
    const sent = { reservations: [letter({ state: 'issued' })] };
    expect(codes(judge(one, sent).findings)).toEqual(['ledger-above-committed']);
    const inForce = { reservations: [letter({ state: 'in-force' })] };
    expect(judge(one, inForce).findings).toEqual([]);
  });

  it('of a reference on record, word for word, are nothing new; with other facts they are a stop', () => {
    const onRecord = { payments: [payment()] };
    const again = judge([payment(), payment({ note: 'again' })], onRecord);
    expect([again.fresh, again.known.length, again.findings]).toEqual([[], 2, []]);
    const other = judge([payment({ pence: 100 * POUND })], onRecord);
    expect(other.findings).toMatchObject([
      { code: 'ledger-payment-differs', params: { fact: 'sum' } },
    ]);
  });

  it('that stand twice in one file are one', () => {
    const judged = judge([payment(), payment()]);
    expect([judged.fresh.length, judged.known.length]).toEqual([1, 1]);
  });

  it('that came back make room, and no more comes back than was paid', () => {
    const back = payment({ reference: 'R', kind: 'recovery' });
    expect(codes(judge([back]).findings)).toEqual(['ledger-recovery-above-paid']);
    const all = judge([
      payment({ reference: 'A', pence: 490_000 * POUND }),
      back,
      payment({ reference: 'B' }),
    ]);
    expect([all.fresh.length, all.findings]).toEqual([3, []]);
  });

  it('are made before they are recorded', () => {
    expect(codes(judge([payment({ on: '2024-03-26' })]).findings)).toEqual([
      'ledger-payment-in-future',
    ]);
    expect(judge([payment({ on: TODAY })]).findings).toEqual([]);
  });
});
