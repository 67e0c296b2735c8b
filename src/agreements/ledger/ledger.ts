import { type Pence } from '../../kernel/money';
import {
  onlyWhere,
  plus,
  minus,
  shareOf,
  type Share,
  sharesOf,
  type Sums,
  totalOf,
} from '../amount';
import { changeOf, heldBackOf, inForceOf, liveUnder, moneyOf } from './authority-budget';
import {
  type AuthorityHeld,
  type LedgerFacts,
  type Payment,
  type Reservation,
} from './ledger-facts';

/** Pence of one year, or of all that is not split, or of all together. */
export interface LedgerSums {
  /** Decided, and not ended by a later decision. */
  authorised: Pence;
  /** In a letter that was sent, in force or not. */
  issued: Pence;
  /** In a letter in force, or in the agreement as it was entered. */
  committed: Pence;
  paid: Pence;
  /** For a new letter: decided and in none. Cleared letters count, though they are not sent yet. */
  left: Pence;
  /** Beside what is authorised; no letter may use it. */
  heldBack: Pence;
}
export interface LedgerRow extends LedgerSums {
  share: Share;
}
export interface Ledger {
  rows: LedgerRow[];
  total: LedgerSums;
}

const isIncrease = (pence: Pence): boolean => pence > 0;
const isCut = (pence: Pence): boolean => pence < 0;

/**
 * An authority that was closed keeps what its letters have. A cut counts once its letter is in force:
 * until then the agreement stands as it was.
 */
function authorisedBy(
  authority: AuthorityHeld,
  { opening, reservations }: Pick<LedgerFacts, 'opening' | 'reservations'>,
): Sums {
  const live = liveUnder(authority, reservations);
  const given = authority.closing ? moneyOf(live) : changeOf(authority.given, opening);
  return plus(onlyWhere(given, isIncrease), onlyWhere(moneyOf(inForceOf(live)), isCut));
}

/** What a new letter may still take, by share. */
export function leftOf(
  authority: AuthorityHeld,
  { opening, reservations }: Pick<LedgerFacts, 'opening' | 'reservations'>,
): Sums {
  if (authority.closing) return {};
  const change = changeOf(authority.given, opening);
  return minus(change, moneyOf(liveUnder(authority, reservations)));
}

const issuedBy = ({ state, money }: Reservation): Sums => {
  if (state === 'in-force') return money;
  return state === 'issued' ? onlyWhere(money, isIncrease) : {};
};

/** What came back counts against what was paid. */
export const paidOf = (payments: readonly Payment[]): Sums =>
  plus(
    ...payments.map(({ kind, year = 'unsplit', pence }) => ({
      [year]: kind === 'recovery' ? -pence : pence,
    })),
  );

/** Money the body is bound to, by share. */
export const committedOf = ({
  opening,
  reservations,
}: Pick<LedgerFacts, 'opening' | 'reservations'>): Sums =>
  plus(opening, moneyOf(inForceOf(reservations)));

/** The ledger of an agreement: a row a year, and one for what no source splits by year. */
export function ledgerOf(facts: LedgerFacts): Ledger {
  const { opening, authorities, reservations, payments } = facts;
  const columns: Record<keyof LedgerSums, Sums> = {
    authorised: plus(opening, ...authorities.map((one) => authorisedBy(one, facts))),
    issued: plus(opening, ...reservations.map(issuedBy)),
    committed: committedOf(facts),
    paid: paidOf(payments),
    left: plus(...authorities.map((one) => onlyWhere(leftOf(one, facts), isIncrease))),
    heldBack: plus(...authorities.map(heldBackOf)),
  };
  const row = (pence: (sums: Sums) => Pence): LedgerSums => ({
    authorised: pence(columns.authorised),
    issued: pence(columns.issued),
    committed: pence(columns.committed),
    paid: pence(columns.paid),
    left: pence(columns.left),
    heldBack: pence(columns.heldBack),
  });
  return {
    rows: sharesOf(...Object.values(columns)).map((share) => ({
      share,
      ...row((sums) => shareOf(sums, share)),
    })),
    total: row(totalOf),
  };
}
