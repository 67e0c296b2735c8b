import { type LocalDate, type PartialDate } from '../kernel/local-date';
import { type Amount } from './amount';

/** A change made before the agreement was entered; what no source states is absent. */
export interface EarlierChange {
  on: PartialDate;
  decision?: string;
  change?: Amount;
}

/** A schedule of the agreement as it stands, in its own words. */
export interface Schedule {
  title: string;
  text: string;
}

/**
 * A grant agreement as it was entered. Of one that a decision is yet to make, nothing is in force:
 * it has neither award nor maximum, and its money comes with its first letter.
 */
export interface AgreementTerms {
  /** The body's own: `SLT-2023`, `937`. */
  reference: string;
  /** Name of the organisation, any that it has or had. */
  recipient: string;
  project: string;
  from: PartialDate;
  until: PartialDate;
  awarded?: Amount;
  changes: EarlierChange[];
  /** In force when it was entered, with all changes. */
  maximum?: Amount;
  conditions?: string[];
  schedules?: Schedule[];
}

/** An agreement on record. */
export interface Agreement extends AgreementTerms {
  /** UUID. */
  id: string;
  organisationId: string;
  version: number;
  enteredAt: Date;
}

/** Longest texts, in characters. */
export const LONGEST = {
  reference: 60,
  name: 200,
  project: 500,
  decision: 60,
  condition: 1000,
  title: 200,
  schedule: 10_000,
} as const;

/** Words of an address that stand beside agreements (`/agreements/new`) and name none. */
export const TAKEN_REFERENCES = ['new', 'import', 'payments', 'decisions', 'budgets'];

export type AgreementStatus = 'not-in-force' | 'in-force' | 'ended';

/** @param until - last day of its term */
export function statusOf(committed: number, until: LocalDate, today: LocalDate): AgreementStatus {
  if (until < today) return 'ended';
  return committed > 0 ? 'in-force' : 'not-in-force';
}
