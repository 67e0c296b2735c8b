import { type LocalDate } from '../../kernel/local-date';
import { type Paper } from '../content/paper';
import { type Recommendation } from '../content/recommendation';

export type DutyCode =
  | 'power-not-stated'
  | 'subsidy-not-stated'
  | 'data-protection-not-stated'
  | 'equality-not-considered';

/** Something a paper owes by law, from a date and to a date. */
export interface Duty {
  code: DutyCode;
  /** Field of the paper where it stands. */
  pointer: string;
  from: LocalDate;
  until?: LocalDate;
  /** Kinds of recommendation that bring the duty about; absent: every paper owes it. */
  kinds?: Recommendation['kind'][];
  isMet: (paper: Paper) => boolean;
  /** Section that is nothing but this duty; without the statement it is not missing twice. */
  section?: string;
  source: string;
}

/** Whether anything is written in a section; a heading over nothing says nothing. */
export const hasSection = ({ sections }: Paper, key: string): boolean =>
  sections.some(
    (section) => section.key === key && section.blocks.some(({ kind }) => kind !== 'sub-heading'),
  );

export const DUTIES: readonly Duty[] = [
  {
    code: 'power-not-stated',
    pointer: '/powers',
    from: '2012-01-16',
    kinds: ['accept-funding', 'award-grant', 'vary-grant', 'other'],
    isMet: ({ powers }) => powers.length > 0,
    source:
      'Police Reform and Social Responsibility Act 2011, by which the body has no powers but those given to it',
  },
  {
    code: 'subsidy-not-stated',
    pointer: '/subsidy',
    from: '2023-01-04',
    kinds: ['award-grant', 'vary-grant'],
    isMet: ({ subsidy }) => subsidy.kind !== 'not-stated',
    source: 'Subsidy Control Act 2022',
  },
  {
    code: 'data-protection-not-stated',
    pointer: '/dataProtection',
    from: '2018-05-25',
    isMet: ({ dataProtection }) => dataProtection.kind !== 'not-stated',
    section: 'data-protection',
    source: 'Data Protection Act 2018 and the GDPR, articles 5(2) and 35',
  },
  {
    code: 'equality-not-considered',
    pointer: '/equalityEvidence',
    from: '2011-04-05',
    isMet: (paper) => paper.equalityEvidence.length > 0 || hasSection(paper, 'equality'),
    section: 'equality',
    source: 'Equality Act 2010, section 149',
  },
];

const isOwed = ({ from, until, kinds }: Duty, paper: Paper, on: LocalDate): boolean =>
  from <= on &&
  (until === undefined || on <= until) &&
  (kinds === undefined || paper.recommendations.some(({ kind }) => kinds.includes(kind)));

/** Duties the paper owes on the day and does not meet. */
export const unmetDuties = (paper: Paper, on: LocalDate): Duty[] =>
  DUTIES.filter((duty) => isOwed(duty, paper, on) && !duty.isMet(paper));
