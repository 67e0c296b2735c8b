import { type Recommendation } from './content/recommendation';

/** Facts of the paper printed as generated paragraphs at the end of a section. */
export type Statement =
  'powers' | 'delegations' | 'dataProtection' | 'equalityEvidence' | 'subsidy' | 'supportingPapers';

export interface SectionRule {
  key: string;
  title: string;
  /** `always`, or the kinds of recommendation that make the section required; empty: optional. */
  required: 'always' | Recommendation['kind'][];
  prints: Statement[];
  /** What the section must say, for whoever writes it. */
  guidance: string[];
  /** Words it is good to stay below; said, never enforced. Absent where the section is generated. */
  words?: number;
}

/** A layout and version of the paper: order and titles of sections and what each kind requires. */
export interface Manifest {
  key: string;
  documentKind: string;
  /** 2 for what is not for publication: the statements are printed in Part 1. */
  part?: 2;
  sections: SectionRule[];
  /** Fields of the view this layout leaves out on purpose, `/shortName`; every other is printed. */
  notPrinted?: string[];
}

export const isRequired = (rule: SectionRule, kinds: readonly Recommendation['kind'][]): boolean =>
  rule.required === 'always' || rule.required.some((kind) => kinds.includes(kind));
