import { type Place } from '../../kernel/findings';
import { type FinancialYear } from '../../kernel/financial-year';
import { type PartialDate } from '../../kernel/local-date';
import { type Pence } from '../../kernel/money';

/** What the nearest verb does with money: a grant is awarded, an agreement varied, a sum kept back. */
export type VerbFamily = 'accept' | 'award' | 'vary' | 'hold';

/** The verb or verbal noun a claim hangs on, within its sentence. */
export interface Verb {
  family: VerbFamily;
  /** `past`: the sentence tells of an earlier act, not of what this paper asks for. */
  tense: 'asked' | 'past';
  /**
   * `passive`: `is raised`. `giving`: what a funder does. `paying`, `receiving`: money that goes to
   * somebody. Verbal nouns (`variation`) and participles that only describe (`awarded in 2023`) say
   * less.
   */
  form: 'verb' | 'passive' | 'giving' | 'paying' | 'receiving' | 'noun' | 'describing';
  /** Names of the parties that receive, where they are the subject: `the Trust will receive`. */
  receivers?: string[];
  from: number;
  until: number;
}

/** The sentence a claim stands in; claims of one sentence share the same object. */
export interface Sentence {
  /** Offsets in the text at the claim's pointer. */
  from: number;
  until: number;
  /** The sentence with marks of emphasis and targets of links blanked out, offsets kept. */
  text: string;
  /** It puts something to the decision-maker, or says what will be done. */
  asks: boolean;
  /** It tells of something earlier. */
  background: boolean;
  /** Index of each recommendation the sentence names, or stands in. */
  recommendations: number[];
  verbs: Verb[];
}

/** A stretch of a sentence that one verb governs. */
export interface Segment {
  verb: Verb;
  from: number;
  until: number;
}

interface Said {
  place: Place;
  /** Offset of the claim in the text at `place.pointer`. */
  offset: number;
  sentence: Sentence;
  /** Absent where no verb of a family stands in the sentence. */
  segment?: Segment;
  /** Names of the paper's funders and recipients named in the segment, else in the sentence. */
  parties: string[];
}

export interface AmountClaim extends Said {
  kind: 'amount';
  pence: Pence;
  qualifier: 'exact' | 'up-to' | 'about';
  /** Whether the words put the sum as a change, as what it becomes, or as what it was. */
  direction?: 'by' | 'to' | 'from';
  perYear: boolean;
  total: boolean;
  /** Financial years the words tie to this very sum: `£240,000 in 2024/25`. */
  years: FinancialYear[];
  /** The verb has this sum for its object, with no other sum between them. */
  direct: boolean;
  /** The words make it one sum of several: `£120,000 in April`, `the first £240,000`. */
  part: boolean;
  /** How often the sum is paid, in a year or in all: `£55,000 a quarter`, `two payments of £240,000`. */
  times?: { count: number; of: 'year' | 'whole' };
  /** The financial year of the day on which the words say it is paid. */
  dated?: FinancialYear;
  /** The words add the sum to a grant or an agreement: `£220,000 is added to the grant`. */
  added: boolean;
  /** The words put the sum as the new maximum of an agreement. */
  newMaximum: boolean;
  /** The words name the payer or the payee next to the sum: `£480,000 from NHS England`. */
  from?: string[];
  to?: string[];
  /** The words say outright that it is given: `is provided by NHS England`, `goes to the Trust`. */
  given?: boolean;
  /** Everybody the words right beside the sum name as paying or being paid, party or not. */
  named: { name: string; role: 'payer' | 'payee'; party?: string }[];
  /** Right beside the sum stands a name that is no party of the paper. */
  ofAnother: boolean;
}

export interface PeriodClaim extends Said {
  kind: 'period';
  /** Exactly one of the three is set: named years, a span of dates, a length in months. */
  years?: FinancialYear[];
  span?: { from: PartialDate; until: PartialDate };
  months?: number;
  /** Of a length: the words say that something lasts so long (`for two years`, `2-year period`). */
  lasts?: boolean;
}

/** When the words say that an agreement, a grant or the funding of a party ends. */
export interface EndClaim extends Said {
  kind: 'end';
  date: PartialDate;
  /**
   * `new`: an end this paper gives it. `will`: what it will be. `now`: what it is without this paper.
   * `open`: the words do not say which.
   */
  tells: 'new' | 'will' | 'now' | 'open';
  subject: 'agreement' | 'funding';
}

export interface ReferenceClaim extends Said {
  kind: 'reference';
  /** Normal form, `PCD 1307`. */
  reference: string;
}

/** A paragraph of the scheme of delegation, with the limbs the words name beside it. */
export interface SchemeClaim extends Said {
  kind: 'scheme-paragraph';
  paragraph: string;
  limbs: string[];
}

export type Claim = AmountClaim | PeriodClaim | EndClaim | ReferenceClaim | SchemeClaim;
