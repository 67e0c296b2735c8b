import { type Amount, type Sums } from '../../../src/agreements/amount';
import { type AuthorityGiven } from '../../../src/agreements/authority';
import {
  type AuthorityHeld,
  type LedgerFacts,
  type Payment,
  type Reservation,
} from '../../../src/agreements/ledger/ledger-facts';
import { type ReservingFacts, type Wanted } from '../../../src/agreements/ledger/may-reserve';

export const POUND = 100;
export const RECIPIENT = 'Suzy Lamplugh Trust';
export const AGREEMENT = { id: 'agreement', reference: '937', recipientNames: [RECIPIENT] };

export const byYear = (years: Record<string, number>): Amount => ({
  kind: 'by-year',
  byYear: Object.entries(years).map(([year, pounds]) => ({ year, pence: pounds * POUND })),
});
export const unsplit = (pounds: number): Amount => ({ kind: 'unsplit', pence: pounds * POUND });

/** PCD 1653: an increase of 220,000 a year, 20,000 a year held back. */
export const given = (changed: Partial<AuthorityGiven> = {}): AuthorityGiven => ({
  paperId: 'paper',
  recommendation: '2',
  decision: 'PCD 1653',
  decidedOn: '2024-03-18',
  decidedBy: 'deputy-mayor',
  matter: 'grant-variation',
  paragraph: '4.8',
  scheme: { key: 'mopac-as-cited', version: '1' },
  purpose: 'stalking advocacy',
  recipient: RECIPIENT,
  gives: 'change',
  ceiling: 'up-to',
  money: byYear({ '2024/25': 220_000, '2025/26': 220_000 }),
  heldBack: [
    { amount: byYear({ '2024/25': 20_000, '2025/26': 20_000 }), purpose: 'managing the uplift' },
  ],
  newEndDate: '2026-03-31',
  usableFrom: '2024-03-18T12:00:00.000Z',
  ...changed,
});

export const held = (
  changed: Partial<AuthorityGiven> = {},
  state: Partial<Omit<AuthorityHeld, 'given'>> = {},
): AuthorityHeld => ({ given: given(changed), agreementId: AGREEMENT.id, releases: [], ...state });

export const OPENING: Sums = { unsplit: 490_000 * POUND };
export const BOTH_YEARS: Sums = { '2024/25': 220_000 * POUND, '2025/26': 220_000 * POUND };

export const letter = (changed: Partial<Reservation> = {}): Reservation => ({
  letterId: 'letter-1',
  letterNumber: '937-01',
  agreementId: AGREEMENT.id,
  authority: { paperId: 'paper', recommendation: '2' },
  money: BOTH_YEARS,
  state: 'reserved',
  ...changed,
});

export const facts = (changed: Partial<LedgerFacts> = {}): LedgerFacts => ({
  opening: OPENING,
  authorities: [held()],
  reservations: [],
  payments: [],
  ...changed,
});

export const reserving = (changed: Partial<ReservingFacts> = {}): ReservingFacts => ({
  authority: held(),
  opening: OPENING,
  reservations: [],
  today: '2024-03-25',
  now: new Date('2024-03-25T10:00:00Z'),
  ...changed,
});

export const wanted = (changed: Partial<Wanted> = {}): Wanted => ({
  agreement: AGREEMENT,
  money: BOTH_YEARS,
  ...changed,
});

export const payment = (changed: Partial<Payment> = {}): Payment => ({
  reference: 'PAY-1',
  kind: 'payment',
  on: '2024-03-20',
  pence: 245_000 * POUND,
  ...changed,
});

export const codes = (findings: readonly { code: string }[]): string[] =>
  findings.map(({ code }) => code);
