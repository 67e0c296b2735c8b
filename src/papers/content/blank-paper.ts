import { Paper, Publication } from './paper';
import { NoPart2, NotDeferred, NotStated } from './statements';

export interface NewPaper {
  title: string;
  /** Post of whoever drafts it. */
  draftingOfficer: string;
}

const notStated = (): NotStated => Object.assign(new NotStated(), { kind: 'not-stated' as const });

const published = (): Publication =>
  Object.assign(new Publication(), {
    deferral: Object.assign(new NotDeferred(), { kind: 'no' as const }),
    part2: Object.assign(new NoPart2(), { kind: 'no' as const }),
  });

/** A paper in which nothing is written, asked for or stated yet. */
export const blankPaper = ({ title, draftingOfficer }: NewPaper): Paper =>
  Object.assign(new Paper(), {
    template: 'pcd.v1' as const,
    title,
    draftingOfficer,
    summary: [],
    recommendations: [],
    sections: [],
    powers: [],
    delegations: [],
    dataProtection: notStated(),
    equalityEvidence: [],
    subsidy: notStated(),
    supportingPapers: [],
    publication: published(),
  });
