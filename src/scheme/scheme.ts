import { type LocalDate } from '../kernel/local-date';
import { type Pence } from '../kernel/money';

/** A post of the body; whoever has the higher rank decides for the lower. */
export interface Post {
  id: string;
  /** `Chief Executive Officer`. */
  name: string;
  rank: number;
  /** Grade from which a signing copy prints the name above the post. */
  printsName: boolean;
}

/** A limit on the money a post may decide. Stated with its edge, so that bands leave no gap. */
export interface MoneyLimit {
  pence: Pence;
  /** `from`: the sum and above; `above`: more than the sum; `up-to`: the sum and below. */
  edge: 'from' | 'above' | 'up-to';
  /** How the sum is counted: `over the initial term or 5 years, whichever is less`. */
  counted?: string;
}

/**
 * A limit on changing a contract, of the kind of Scheme 4.13: the original value reaches a sum, and
 * the change is over a share of it, or over a length of time, or both.
 */
export interface ContractLimit {
  /** Original value of the contract, this sum and above. */
  originalFrom: Pence;
  /** Per cent of the original value. */
  overPercent: number;
  overMonths: number;
}

/** One thing a paragraph lets a post do. */
export interface DelegatedPower {
  /** Key of the matter as a recommendation carries it: `grant-award`. */
  matter: string;
  /** What the matter is, in words: `award of all individual grants`. */
  words: string;
  /** One of the paragraph’s limbs: `award`; absent where the paragraph has none. */
  limb?: string;
  post: string;
  /** At most one of the two limits stands; with neither the power has no limit. */
  limit?: MoneyLimit;
  contractLimit?: ContractLimit;
}

/** A limb of a paragraph, and how the prose of papers names it. */
export interface Limb {
  /** `award`. */
  limb: string;
  /** `award|awards (of) (all) grant|grants`: words in order, one or the other, `(may be left out)`. */
  phrases: string[];
}

/** A paragraph of the scheme; `number` is null where no source gives one, and none is invented. */
export interface SchemeParagraph {
  number: string | null;
  words: string;
  /** Absent where the paragraph has no limbs. */
  limbs?: Limb[];
  powers: DelegatedPower[];
}

/** What follows a decision on a matter, and the matter under which it is signed. */
export interface Follows {
  matter: string;
  /** `grant modification letter`. */
  instrument: string;
  /** Matter of a power, for example `sign-grant-agreement`; null where no source says who signs. */
  signedUnder: string | null;
}

/** When an adviser is called. */
export type CalledWhen =
  { kind: 'always' } | { kind: 'moves-money' } | { kind: 'section-written'; section: string };

/** Calls an adviser; one who stands in several rules is called when any of them holds. */
export interface ConsulteeRule {
  /** Post id of the adviser. */
  post: string;
  /** Part of the paper advised on: `finance`, `legal`, `commercial`, `equality`, `data-protection`, `public-health`. */
  advice: string;
  when: CalledWhen;
}

/** What no source gives and the file had to choose, and why. */
export interface IllustrativeField {
  field: string;
  reason: string;
}

/** A scheme of delegation: one version of it, in force from a date to a date. */
export interface Scheme {
  key: string;
  body: string;
  /** `MOPAC Scheme of Delegation and Consent`. */
  title: string;
  version: string;
  effectiveFrom: LocalDate;
  /** Last day in force. */
  effectiveUntil?: LocalDate;
  illustrative: IllustrativeField[];
  posts: Post[];
  paragraphs: SchemeParagraph[];
  follows: Follows[];
  consultees: ConsulteeRule[];
  /** Who clears and approves before the decision-maker: post ids. */
  headOfService: string;
  officerApproval: string;
}

/** An Act a paper may rely on for its power. */
export interface Statute {
  key: string;
  /** `Police Reform and Social Responsibility Act 2011`. */
  title: string;
  /** First day the Act can be relied on, as far as the file knows: see `dateIs`. */
  inForceFrom: LocalDate;
  /** Royal Assent stands in, and is never later, where the commencement is not known for certain. */
  dateIs: 'commencement' | 'royal-assent';
  /** The provision whose commencement it is: `section 149`; absent for the Act as a whole. */
  provision?: string;
}
