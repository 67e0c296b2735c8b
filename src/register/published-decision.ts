import { type LocalDate, type PartialDate } from '../kernel/local-date';
import { type Pence } from '../kernel/money';

/** A sum as it was decided: exactly this, or up to it; by year where the paper splits it. */
export interface PublishedMoney {
  kind: 'exact' | 'up-to';
  pence: Pence;
  byYear?: { year: string; pence: Pence }[];
}

export interface PublishedRecommendation {
  number: string;
  kind: string;
  /** As it is printed: first line, its sum, then whole sentences. */
  what: string;
  sum?: string;
  sentences: string[];
  money?: PublishedMoney;
  /** Of the scheme, where something is decided. */
  paragraph?: string;
  limb?: string;
}

/** What was authorised for one recipient (Specified Information Order 2011, Schedule, 3(c)). */
export interface PublishedGrant {
  recommendation: string;
  recipient: string;
  /** Reference of the agreement that is varied, where the paper states one. */
  agreement?: string;
  purpose: string;
  gives: 'award' | 'change' | 'new-maximum';
  money: PublishedMoney;
  heldBack?: { pence: Pence; purpose: string };
  until?: PartialDate;
}

/**
 * A grant that binds both parties: what has to be published of it (Specified Information Order 2011,
 * Schedule, 3(c)). Added to the decision when its letter comes into force.
 */
export interface PublishedGrantInForce {
  recommendation: string;
  /** `937-01`. */
  letterNumber: string;
  agreement: string;
  inForceOn: LocalDate;
  recipient: string;
  purpose: string;
  /** A paragraph each. */
  reasons: string[];
  conditions: string[];
  /** Pence by financial year, or under `unsplit`: what the letter adds. */
  money: Readonly<Record<string, Pence>>;
  newEndDate?: LocalDate;
}

export interface PublishedSignature {
  /** As the scheme names the post; persons are not named. */
  post: string;
  act: 'officer-approval' | 'decision';
  on: LocalDate;
  /** UTC instant the signature says. */
  at: string;
}

/** A decision as the register holds it: written once, at publication, and never changed. */
export interface PublishedDecision {
  /** `PCD 1653`. */
  reference: string;
  title: string;
  body: string;
  decidedOn: LocalDate;
  /** Post. */
  decidedBy: string;
  scheme: { title: string; version: string };
  under: { paragraph: string; limbs: string[] }[];
  publishedOn: LocalDate;
  /** UTC instant. */
  publishedAt: string;
  recommendations: PublishedRecommendation[];
  grants: PublishedGrant[];
  /** References of decisions the paper lists as relied on. */
  reliesOn: string[];
  /** Publication had been put off, and until when. */
  deferred?: { until: LocalDate; reason: string };
  /** How many files of the paper are not published with it. */
  filesHeldBack: number;
  signatures: PublishedSignature[];
  /** What the certificates of the signatures are good for. */
  certificates: string;
}

/** The signed document, or a file marked public; its bytes are in the file store. */
export interface PublishedFile {
  /** 0 is the signed document; attachments follow from 1. */
  number: number;
  title: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Of the signed document. */
  pages?: number;
}

/** Added to a published decision; the original stays as it is. */
export interface CorrectionNotice {
  /** 1 and up within the decision. */
  number: number;
  on: LocalDate;
  at: Date;
  words: string;
}

/** Number of the signed document among the files of a decision. */
export const SIGNED_FILE = 0;
