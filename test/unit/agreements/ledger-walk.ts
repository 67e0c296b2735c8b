import fc from 'fast-check';
import {
  type Amount,
  plus,
  type Share,
  shareOf,
  sharesOf,
  type Sums,
} from '../../../src/agreements/amount';
import { leftOf } from '../../../src/agreements/ledger/ledger';
import { type LedgerFacts } from '../../../src/agreements/ledger/ledger-facts';
import { mayClose, mayRelease } from '../../../src/agreements/ledger/later-decision';
import { judgePayments } from '../../../src/agreements/ledger/may-pay';
import { mayReserve } from '../../../src/agreements/ledger/may-reserve';
import { mayComeIntoForce, mayGoOn } from '../../../src/agreements/ledger/reservation-stages';
import { AGREEMENT, given } from './ledger-examples';

const SHARES: Share[] = ['unsplit', '2024/25', '2025/26'];
export const TODAY = '2024-04-02';
const NOWHERE = { pointer: '', printed: '' };
const NOW = new Date('2024-04-02T10:00:00Z');

const pounds = fc.integer({ min: 0, max: 12 });
const share = fc.constantFrom(...SHARES);
export const which = fc.nat({ max: 20 });
/** A cut of one year is rare among whole letters, so letters of one share are tried as often. */
export const sums = fc.oneof(
  fc
    .dictionary(share, fc.integer({ min: -4, max: 12 }), { maxKeys: 3 })
    .map((one) => ({ ...one }) as Sums),
  fc
    .record({ of: share, pence: fc.integer({ min: -6, max: 6 }) })
    .map(({ of, pence }): Sums => ({ [of]: pence })),
);

const does = <Does extends string, Rest extends object>(
  weight: number,
  name: Does,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
) => ({
  weight,
  arbitrary: fc.record({ does: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<
    { does: Does } & Rest
  >,
});

/** What may be tried, in any order, however little sense it makes. */
export const step = fc.oneof(
  does(2, 'decide', { kind: fc.nat({ max: 3 }), first: pounds, second: pounds, held: pounds }),
  does(5, 'reserve', { under: which, money: sums, rest: fc.boolean() }),
  does(5, 'issue', { letter: which }),
  does(1, 'release', { letter: which }),
  does(5, 'come into force', { letter: which }),
  does(1, 'close', { under: which }),
  does(3, 'release held back', { under: which, by: which, money: sums }),
  does(4, 'pay', {
    kind: fc.constantFrom('payment' as const, 'recovery' as const),
    share,
    pence: fc.integer({ min: 0, max: 20 }),
    reference: fc.nat({ max: 12 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const penceByYear = (first: number, second: number): Amount => ({
  kind: 'by-year',
  byYear: [
    { year: '2024/25', pence: first },
    { year: '2025/26', pence: second },
  ],
});

/** Three ways in which a decision words its money. */
function decided({ kind, first, second }: Extract<Step, { does: 'decide' }>) {
  const split = penceByYear(first, second);
  if (kind === 0) return { gives: 'change' as const, money: split };
  if (kind === 1) {
    return { gives: 'change' as const, money: { kind: 'unsplit' as const, pence: first } };
  }
  return { gives: 'new-maximum' as const, money: split, agreement: { maximum: penceByYear(6, 6) } };
}

const at = <Item>(items: readonly Item[], n: number): Item | undefined =>
  items.length === 0 ? undefined : items[n % items.length];

type Change<Does extends Step['does']> = (
  facts: LedgerFacts,
  one: Extract<Step, { does: Does }>,
) => LedgerFacts;

const goOn =
  (state: 'issued' | 'released' | 'in-force') =>
  (facts: LedgerFacts, { letter: n }: { letter: number }): LedgerFacts => {
    const { authorities, reservations } = facts;
    const letter = at(reservations, n);
    if (!letter) return facts;
    const authority = authorities.find(
      ({ given: { paperId } }) => paperId === letter.authority?.paperId,
    );
    const isLast = state === 'in-force';
    const findings = isLast ? mayComeIntoForce(letter, authority, facts) : mayGoOn(letter, state);
    if (findings.length > 0) return facts;
    const next = reservations.map((each) => (each === letter ? { ...each, state } : each));
    return { ...facts, reservations: next };
  };

const decide: Change<'decide'> = (facts, one) => {
  const { authorities } = facts;
  const paperId = `paper-${authorities.length}`;
  const heldBack = [{ amount: penceByYear(one.held, one.held), purpose: 'the uplift' }];
  // A decision is of a day, and one taken later may release what it holds back.
  const of = { paperId, decision: `PCD ${1600 + authorities.length}`, heldBack };
  const decision = given({ ...of, ...decided(one) });
  const authority = { given: decision, agreementId: AGREEMENT.id, releases: [] };
  return { ...facts, authorities: [...authorities, authority] };
};

const reserve: Change<'reserve'> = (facts, { under, money: asking, rest }) => {
  const { authorities, opening, reservations } = facts;
  const authority = at(authorities, under);
  if (!authority) return facts;
  const money = rest ? leftOf(authority, facts) : asking;
  const asked = { authority, opening, reservations, today: TODAY, now: NOW };
  if (mayReserve(asked, { agreement: AGREEMENT, money }).length > 0) return facts;
  const letter = {
    letterId: `letter-${reservations.length}`,
    letterNumber: `937-${reservations.length}`,
    agreementId: AGREEMENT.id,
    authority: { paperId: authority.given.paperId, recommendation: '2' },
    money,
    state: 'reserved' as const,
  };
  return { ...facts, reservations: [...reservations, letter] };
};

const close: Change<'close'> = (facts, { under }) => {
  const authority = at(facts.authorities, under);
  const closing = { decision: 'PCD 1700', decidedOn: TODAY, reason: 'Not needed' };
  if (!authority || mayClose(authority, closing).length > 0) return facts;
  const authorities = facts.authorities.map((each) =>
    each === authority ? { ...each, closing } : each,
  );
  return { ...facts, authorities };
};

const releaseHeldBack: Change<'release held back'> = (facts, { under, by: later, money }) => {
  const { authorities, opening } = facts;
  const [from, by] = [at(authorities, under), at(authorities, later)];
  if (!from || !by) return facts;
  const usedOfLater = plus(
    ...authorities.flatMap(({ releases }) =>
      releases.filter((one) => one.by.paperId === by.given.paperId).map((one) => one.money),
    ),
  );
  if (mayRelease({ from, by, usedOfLater, opening, money }).length > 0) return facts;
  if (sharesOf(money).some((one) => shareOf(money, one) < 0)) return facts;
  const { paperId, recommendation, decision, decidedOn } = by.given;
  const release = { by: { paperId, recommendation }, decision, decidedOn, money };
  return {
    ...facts,
    authorities: authorities.map((each) =>
      each === from ? { ...each, releases: [...each.releases, release] } : each,
    ),
  };
};

const pay: Change<'pay'> = (facts, { kind, pence, share: of, reference }) => {
  const year = of === 'unsplit' ? {} : { year: of };
  const payment = { reference: `P${reference}`, kind, on: TODAY, pence, ...year };
  const { fresh } = judgePayments(facts, [{ payment, at: NOWHERE }], TODAY);
  return { ...facts, payments: [...facts.payments, ...fresh] };
};

const CHANGES: { [Does in Step['does']]: Change<Does> } = {
  decide,
  reserve,
  issue: goOn('issued'),
  release: goOn('released'),
  'come into force': goOn('in-force'),
  close,
  'release held back': releaseHeldBack,
  pay,
};

/** What the ledger then is: the same where the rules refuse it. */
export const after = (facts: LedgerFacts, one: Step): LedgerFacts =>
  CHANGES[one.does](facts, one as never);

export const NEW: LedgerFacts = {
  opening: { unsplit: 10, '2024/25': 6, '2025/26': 6 },
  authorities: [],
  reservations: [],
  payments: [],
};
