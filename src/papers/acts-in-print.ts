import { type LocalDate } from '../kernel/local-date';

/** What was done on a paper, as its signing copy prints it. Absent acts are said to be absent. */
export interface ActsInPrint {
  /** One for each adviser called, by the part advised on: `finance`, `legal` … */
  advice: AdviceInPrint[];
  /** The drafting officer's submission. */
  submitted?: ActInPrint;
  /** The head of service's clearance. */
  cleared?: ActInPrint;
  /** The decision-maker's declaration of interests. */
  interests?: InterestsInPrint;
}

export interface ActInPrint {
  on: LocalDate;
  /** Printed above the post only where the scheme prints names for that post. */
  name?: string;
}

export interface AdviceInPrint extends ActInPrint {
  advice: string;
  /** Why no advice was needed; absent where it was given. */
  notRequiredBecause?: string;
}

export interface InterestsInPrint {
  on: LocalDate;
  /** What was declared, in the decision-maker's words; absent for none. */
  declared?: string;
}
