import { Choice, Text } from './fields';
import { Of, OneOf } from './one-of';
import { type Recommendation, RECOMMENDATIONS } from './recommendation';
import { Paragraph, Section } from './section';
import {
  DATA_PROTECTION,
  type DataProtection,
  DEFERRAL,
  type Deferral,
  DelegationCited,
  EqualityEvidence,
  PART_2,
  type Part2,
  Power,
  SUBSIDY,
  type Subsidy,
  SUPPORTING_PAPERS,
  type SupportingPaper,
} from './statements';

/** `pcd.v1` is laid out as PCD 664 was, `pcd.v2` as PCD 1653, with every heading. */
export const LAYOUTS = ['pcd.v1', 'pcd.v2'] as const;
export type Layout = (typeof LAYOUTS)[number];

export class Publication {
  @OneOf(DEFERRAL) deferral: Deferral;
  @OneOf(PART_2) part2: Part2;
}

/**
 * A decision paper as data: content only. It holds no reference number, status, act or date of an
 * act; those belong to the passage. This class tree is the DTO, the domain type and the source of
 * `schema/paper.schema.json`.
 */
export class Paper {
  /** The layout the paper is written for. */
  @Choice(LAYOUTS) template: Layout;
  @Text({ max: 200 }) title: string;
  /** Post of whoever drafts the paper; never a name. */
  @Text({ max: 100 }) draftingOfficer: string;
  @Of(Paragraph, { max: 20 }) summary: Paragraph[];
  @OneOf(RECOMMENDATIONS, { max: 30 }) recommendations: Recommendation[];
  @Of(Section, { max: 20 }) sections: Section[];
  @Of(Power, { max: 20 }) powers: Power[];
  @Of(DelegationCited, { max: 20 }) delegations: DelegationCited[];
  @OneOf(DATA_PROTECTION) dataProtection: DataProtection;
  @Of(EqualityEvidence, { max: 20 }) equalityEvidence: EqualityEvidence[];
  @OneOf(SUBSIDY) subsidy: Subsidy;
  @OneOf(SUPPORTING_PAPERS, { max: 50 }) supportingPapers: SupportingPaper[];
  @Of(Publication) publication: Publication;
}
