import { type LocalDate, type PartialDate } from '../kernel/local-date';
import { type Amount } from './amount';

/** Name of a row of authority: UUID of the decided paper, number of its recommendation. */
export interface AuthorityKey {
  paperId: string;
  recommendation: string;
}

/** What a decision lets be awarded or changed: all that a letter may rely on, and no prose. */
export interface AuthorityGiven extends AuthorityKey {
  /** Reference of the decision, `PCD 1653`. */
  decision: string;
  decidedOn: LocalDate;
  /** Post that decided. */
  decidedBy: string;
  matter: string;
  paragraph: string;
  limb?: string;
  scheme: { key: string; version: string };
  purpose: string;
  recipient: string;
  /** What the money is: all of a new agreement, a change to one, or the new maximum of one. */
  gives: 'award' | 'change' | 'new-maximum';
  ceiling: 'exact' | 'up-to';
  /** By year, or honestly unsplit; never split here. */
  money: Amount;
  /** Beside the money, out of the same source; a later decision alone lets it be used. */
  heldBack?: HeldBack[];
  fundedBy?: MoneySource;
  period?: { from: PartialDate; until: PartialDate };
  /** The agreement changed, as the paper states it. */
  agreement?: AgreementStated;
  newEndDate?: LocalDate;
  /** Statutory powers as the paper cites them; absent of decisions taken before they were kept. */
  powers?: string[];
  /** Who gives the money that pays for it, where it is not the body's own. */
  funder?: string;
  /** Why, as the paper says in summary: plain text, a paragraph each. */
  reasons?: string[];
  /** UTC instant from which a letter may rely on it. */
  usableFrom: string;
}

/** A recommendation of the same paper, a budget, or money that an earlier decision held back. */
export type MoneySource =
  | { kind: 'recommendation'; id: string }
  | { kind: 'budget'; name: string }
  | { kind: 'held-back'; decision: string };

export interface HeldBack {
  amount: Amount;
  purpose: string;
}

export interface AgreementStated {
  reference?: string;
  maximum?: Amount;
  from?: PartialDate;
  until?: PartialDate;
}

export const authorityName = ({ decision, recommendation }: AuthorityGiven): string =>
  `${decision}, recommendation ${recommendation}`;

export const isSameAuthority = (one: AuthorityKey, other: AuthorityKey): boolean =>
  one.paperId === other.paperId && one.recommendation === other.recommendation;
