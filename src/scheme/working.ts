import { type LocalDate } from '../kernel/local-date';
import { type Pence } from '../kernel/money';
import { type ContractLimit, type MoneyLimit } from './scheme';

/** Which version of which scheme, and when it is in force. */
export interface SchemeOnDay {
  title: string;
  version: string;
  on: LocalDate;
  from: LocalDate;
  until?: LocalDate;
}

/** What a step of the working says, by its code. Posts stand by their names, sums in pence. */
interface WorkingParams {
  /** The scheme is in force on the day. */
  'in-force': SchemeOnDay;
  'not-in-force': SchemeOnDay;
  /** No paragraph names the matter. */
  'no-power': { matter: string };
  /** A paragraph gives the matter to a post; `paragraph` is null where no source numbers it. */
  given: {
    matter: string;
    /** The matter as the scheme words it; `matter` is only its key. */
    words: string;
    paragraph: string | null;
    limb?: string;
    post: string;
    limit?: MoneyLimit;
    contractLimit?: ContractLimit;
  };
  within: { sum: Pence };
  outside: { sum: Pence };
  /** Within the limit of this post, and a post below it may decide it already. */
  'lower-post-may': { sum: Pence };
  /** Within the limit of this post, and a post above it must decide it. */
  'higher-post-must': { sum: Pence };
  /** No sum is stated, so it counts as above every limit. */
  'sum-not-stated': { applies: boolean };
  /** A change to a contract against its limit; what is not stated counts as over the limit. */
  'contract-change': {
    original?: Pence;
    change?: Pence;
    months?: number;
    applies: boolean;
  };
  /** No power over the matter reaches what is asked. */
  nobody: { matter: string; words: string };
  /** The paragraph that gives it has no number in any source. */
  unnumbered: { matter: string; words: string; post: string };
  decides: { post: string };
}

export type WorkingCode = keyof WorkingParams;
export type StepOf<Code extends WorkingCode> = { code: Code; params: WorkingParams[Code] };

/** One step on the way to who may decide: a code and what fills its words. */
export type WorkingStep = { [Code in WorkingCode]: StepOf<Code> }[WorkingCode];
