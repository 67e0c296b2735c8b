import fc from 'fast-check';
import { shareOf, sharesOf } from '../../../src/agreements/amount';
import { type Ledger, ledgerOf, paidOf } from '../../../src/agreements/ledger/ledger';
import { type LedgerFacts } from '../../../src/agreements/ledger/ledger-facts';
import { judgePayments } from '../../../src/agreements/ledger/may-pay';
import { after, NEW, step, sums, TODAY, which } from './ledger-walk';

/** Shares in which the ledger is not what it must always be. */
function broken({ rows, total }: Ledger, facts: LedgerFacts): string[] {
  const ordered = rows.filter(
    ({ paid, committed, issued, authorised, left, heldBack }) =>
      !(0 <= paid && paid <= committed && committed <= issued && issued <= authorised) ||
      left < 0 ||
      heldBack < 0,
  );
  const sound = sharesOf(paidOf(facts.payments)).every((one) =>
    rows.some((row) => row.share === one && row.paid === shareOf(paidOf(facts.payments), one)),
  );
  const isOver = total.paid > total.committed || total.committed > total.authorised;
  return [
    ...ordered.map((row) => JSON.stringify(row)),
    ...(sound ? [] : ['a payment is lost']),
    ...(isOver ? ['total'] : []),
  ];
}

describe('over any sequence of decisions, letters, ends, closings and payments', () => {
  it('paid ≤ committed ≤ issued ≤ authorised, in every year and in all, at every step', () => {
    let reached = { committed: 0, paid: 0, cuts: 0, closings: 0, releases: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let facts = NEW;
        for (const one of steps) {
          facts = after(facts, one);
          expect(broken(ledgerOf(facts), facts)).toEqual([]);
        }
        const inForce = facts.reservations.filter(({ state }) => state === 'in-force');
        reached = {
          committed: reached.committed + inForce.length,
          paid: reached.paid + facts.payments.length,
          cuts:
            reached.cuts +
            inForce.filter(({ money }) => Object.values(money).some((pence) => pence < 0)).length,
          releases:
            reached.releases +
            facts.authorities.filter(({ releases }) => releases.length > 0).length,
          closings: reached.closings + facts.authorities.filter(({ closing }) => closing).length,
        };
      }),
      { numRuns: 200 },
    );
    // The walk must come to the places where something could go wrong.
    for (const [what, count] of Object.entries(reached)) {
      expect([what, count > 10]).toEqual([what, true]);
    }
  });

  it('what is reserved and released again leaves the ledger exactly as it was', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40, size: 'max' }),
        which,
        sums,
        (steps, under, money) => {
          const facts = steps.reduce(after, NEW);
          const reserved = after(facts, { does: 'reserve', under, money, rest: false });
          fc.pre(reserved !== facts);
          const letter = reserved.reservations.length - 1;
          const released = after(reserved, { does: 'release', letter });
          expect(released.reservations.at(-1)!.state).toBe('released');
          expect(ledgerOf(released)).toEqual(ledgerOf(facts));
        },
      ),
      { numRuns: 100, maxSkipsPerRun: 1000 },
    );
  });

  it('the same payments again change nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const facts = steps.reduce(after, NEW);
        const again = facts.payments.map((payment) => ({
          payment,
          at: { pointer: '', printed: '' },
        }));
        const judged = judgePayments(facts, again, TODAY);
        expect([judged.fresh, judged.findings]).toEqual([[], []]);
      }),
    );
  });
});
