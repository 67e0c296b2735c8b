import { type Amount, type Sums } from '../../agreements/amount';
import { type HeldBack } from '../../agreements/authority';
import { type EarlierChange } from '../../agreements/agreement';
import { type LocalDate, type PartialDate } from '../../kernel/local-date';
import { type LetterKind } from './letter-terms';

/**
 * What a letter says besides its terms, read from the decision's authority, the agreement and the
 * ledger; nobody types it. A letter that is composed keeps the basis it was composed from.
 */
export interface LetterBasis {
  /** Reference of the agreement and a sequence: `937-01`. */
  number: string;
  kind: LetterKind;
  /** As the body would execute it; a deed is refused (it wants a witness, Law Com 386). */
  executedAs: 'signature' | 'deed';
  recipient: {
    name: string;
    /** Former and short names, by which a decision may call it. */
    otherNames: string[];
    /** A line each. */
    address?: string;
    companyNumber?: string;
    charityNumber?: string;
    /** What it lacks before a letter can go to it, in words, as `lackingForLetter` says. */
    lacking: string[];
  };
  /** Who is to bind the recipient; absent while nobody is chosen. */
  signatory?: { name: string; post: string; capacity: string };
  agreement: {
    reference: string;
    project: string;
    from: PartialDate;
    /** As it stands, with every letter in force. */
    until: PartialDate;
    /** Absent of one that this letter makes. */
    awarded?: Amount;
    earlier: EarlierChange[];
    conditions: string[];
  };
  /** Absent of a letter that changes schedules alone. */
  authority?: LetterAuthority;
  /** Who signs for the body on the day, under which paragraph of which scheme (its name); absent where nobody may. */
  signing?: { post: string; paragraph: string; scheme: string };
  /** Maximum in force. */
  previous: Sums;
  /** What the decision leaves for this letter: nothing where it has no authority. */
  available: Sums;
  /** What the letter makes the last day, by the decision. */
  newEndDate?: LocalDate;
}

export interface LetterAuthority {
  /** `PCD 1653`. */
  decision: string;
  recommendation: string;
  decidedOn: LocalDate;
  /** Name of the post. */
  decidedBy: string;
  paragraph: string;
  limb?: string;
  /** Statutory powers as the decision cites them. */
  powers: string[];
  recipient: string;
  purpose: string;
  gives: 'award' | 'change' | 'new-maximum';
  ceiling: 'exact' | 'up-to';
  period?: { from: PartialDate; until: PartialDate };
  heldBack: HeldBack[];
  /** Who gives the money that pays for it, where it is not the body's own. */
  funder?: string;
  /** UTC instant before which no letter may rely on it. */
  usableFrom: string;
  /** Last day of its money and term. */
  usableUntil?: LocalDate;
}
