import { type LocalDate, type PartialDate } from '../../kernel/local-date';
import { Choice, DayField, IdentifierField, Kind, PartialDateField, Text } from './fields';

const REASON = 2000;

/** A statutory power relied on: an Act of the statutes file and the place in it. */
export class Power {
  /** Key of the statutes file: `prsra-2011`. */
  @IdentifierField() act: string;
  /** `section 143(1)(b)`, `Schedule 3, paragraph 7`. */
  @Text({ max: 100 }) provision: string;
}

/** A paragraph of the scheme of delegation the paper cites, with its limb where it has one. */
export class DelegationCited {
  /** As numbered in the scheme: `4.8`. */
  @Text({ max: 20 }) paragraph: string;
  /** Key of the limb in the scheme file: `bids`, `strategy`, `award`. */
  @IdentifierField({ optional: true }) limb?: string;
}

export class NotStated {
  @Kind('not-stated') kind: 'not-stated';
}

/** UK GDPR article 35: the assessment was done by the controller. */
export class AssessmentDone {
  @Kind('done') kind: 'done';
  @PartialDateField() on: PartialDate;
  @Text({ max: 200, optional: true }) controller?: string;
  @Text({ max: 200, optional: true }) processor?: string;
}
export class AssessmentNotNeeded {
  @Kind('not-needed') kind: 'not-needed';
  @Text({ max: REASON }) because: string;
  @Text({ max: 200, optional: true }) controller?: string;
  @Text({ max: 200, optional: true }) processor?: string;
}
export class AssessmentToBeDone {
  @Kind('to-be-done') kind: 'to-be-done';
  @Text({ max: 200 }) by: string;
  /** Absent where the paper does not say when. */
  @PartialDateField({ optional: true }) when?: PartialDate;
  @Text({ max: 200, optional: true }) controller?: string;
  @Text({ max: 200, optional: true }) processor?: string;
}
export type DataProtection = AssessmentDone | AssessmentNotNeeded | AssessmentToBeDone | NotStated;
export const DATA_PROTECTION = {
  done: AssessmentDone,
  'not-needed': AssessmentNotNeeded,
  'to-be-done': AssessmentToBeDone,
  'not-stated': NotStated,
};

/** Subsidy Control Act 2022, in force from 4 January 2023. */
export class NotASubsidy {
  @Kind('not-a-subsidy') kind: 'not-a-subsidy';
  @Text({ max: REASON }) because: string;
}
export class MinimalFinancialAssistance {
  @Kind('minimal-financial-assistance') kind: 'minimal-financial-assistance';
  @Text({ max: REASON }) because: string;
}
export class SubsidyAssessed {
  @Kind('assessed') kind: 'assessed';
  @Text({ max: REASON }) conclusion: string;
}
export type Subsidy = NotASubsidy | MinimalFinancialAssistance | SubsidyAssessed | NotStated;
export const SUBSIDY = {
  'not-a-subsidy': NotASubsidy,
  'minimal-financial-assistance': MinimalFinancialAssistance,
  assessed: SubsidyAssessed,
  'not-stated': NotStated,
};

/** Evidence that the duty of the Equality Act 2010 s.149 was considered before the decision. */
export class EqualityEvidence {
  @Text({ max: 500 }) text: string;
}

export class DecisionRelied {
  @Kind('decision') kind: 'decision';
  /** `PCD 1307`; normalised when compared. */
  @Text({ max: 60 }) reference: string;
  @Text({ max: 300, optional: true }) title?: string;
}
export class OtherDocument {
  @Kind('document') kind: 'document';
  @Text({ max: 300 }) title: string;
}
export type SupportingPaper = DecisionRelied | OtherDocument;
export const SUPPORTING_PAPERS = { decision: DecisionRelied, document: OtherDocument };

export class NotDeferred {
  @Kind('no') kind: 'no';
}
/** Publication of Part 1 put off, no longer than strictly necessary. */
export class Deferred {
  @Kind('yes') kind: 'yes';
  @Text({ max: REASON }) reason: string;
  @DayField() until: LocalDate;
}
export type Deferral = NotDeferred | Deferred;
export const DEFERRAL = { no: NotDeferred, yes: Deferred };

export class NoPart2 {
  @Kind('no') kind: 'no';
}
/** That exempt information exists in a Part 2; never what it is. Grounds: FOIA 2000 Part II. */
export class HasPart2 {
  @Kind('yes') kind: 'yes';
  @Choice(['s22', 's24', 's31', 's36', 's38', 's40', 's41', 's42', 's43'])
  exemption: string;
  @Text({ max: REASON, optional: true }) publicInterestTest?: string;
  @DayField() reviewOn: LocalDate;
}
export type Part2 = NoPart2 | HasPart2;
export const PART_2 = { no: NoPart2, yes: HasPart2 };
