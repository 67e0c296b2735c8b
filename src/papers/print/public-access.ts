import { formatDate } from '../../kernel/local-date';
import { type Deferral, type HasPart2, type Part2 } from '../content/statements';
import { type Publication } from '../content/paper';
import { keepTogether } from '../../documents/no-break';
import { capitalised, closed } from '../../kernel/sentences';

/** A question of the form, its answer, and what a "Yes" owes: reason or ground, and date. */
export interface AccessView {
  term: string;
  answer: string;
  details: string[];
}

/** FOIA 2000 Part II, by the key the paper carries. */
const GROUNDS: Record<string, string> = {
  s22: 'section 22, information intended for future publication',
  s24: 'section 24, national security',
  s31: 'section 31, law enforcement',
  s36: 'section 36, prejudice to the effective conduct of public affairs',
  s38: 'section 38, health and safety',
  s40: 'section 40, personal information',
  s41: 'section 41, information provided in confidence',
  s42: 'section 42, legal professional privilege',
  s43: 'section 43, commercial interests',
};

const deferralDetails = (deferral: Deferral): string[] =>
  deferral.kind === 'no'
    ? []
    : [`Reason: ${closed(deferral.reason)}`, `Until ${formatDate(deferral.until)}.`];

/** The exemption of a Part 2 as the Part 2 itself prints it: ground, test, day of review. */
export function exemptionViews(part2: HasPart2): AccessView[] {
  const { exemption, publicInterestTest: test, reviewOn } = part2;
  const entries: AccessView[] = [
    {
      term: 'Legal ground',
      answer: capitalised(GROUNDS[exemption] ?? exemption),
      details: ['Freedom of Information Act 2000, Part II.'],
    },
    {
      term: 'Public interest test',
      answer: test ? 'Made' : 'Not stated',
      details: test ? [closed(test)] : [],
    },
    { term: 'To be reviewed', answer: formatDate(reviewOn), details: [] },
  ];
  return entries.map(({ term, answer: said, details }) => ({
    term,
    answer: keepTogether(said),
    details: details.map(keepTogether),
  }));
}

function part2Details(part2: Part2): string[] {
  if (part2.kind === 'no') return [];
  const ground = GROUNDS[part2.exemption] ?? part2.exemption;
  return [
    `Ground: Freedom of Information Act 2000, ${ground}.`,
    part2.publicInterestTest
      ? `Public interest test: ${closed(part2.publicInterestTest)}`
      : 'No public interest test is stated.',
    `To be reviewed on ${formatDate(part2.reviewOn)}.`,
  ];
}

const answer = ({ kind }: Deferral | Part2): string => (kind === 'yes' ? 'Yes' : 'No');

/** Whether Part 1 is put off and whether a Part 2 exists; never what a Part 2 holds. */
export function accessViews({ deferral, part2 }: Publication): AccessView[] {
  const entries = [
    { term: 'Publication of Part 1 deferred', of: deferral, details: deferralDetails(deferral) },
    { term: 'Part 2, exempt information', of: part2, details: part2Details(part2) },
  ];
  return entries.map(({ term, of, details }) => ({
    term,
    answer: answer(of),
    details: details.map(keepTogether),
  }));
}
