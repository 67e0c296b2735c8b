import { lowerFirst } from './lower-first';
import { wordsOf } from '../../../papers/checks/words-of';
import { type Paper } from '../../../papers/content/paper';
import { type Manifest } from '../../../papers/manifest';
import { type JudgedFinding } from '../../../workflow/judged-paper.reader';
import { paperAddress, placeLink, type PlaceLink } from './place-link';

/** A finding in the alert beside the place it is about. */
export interface AlertView {
  variant: 'error' | 'warning' | 'success';
  /** `Stop: years differ.` */
  title: string;
  text: string;
  links: PlaceLink[];
}

/** What the places of findings are named and reached by. */
export interface OnPaper {
  number: number;
  paper: Paper;
  manifest: Manifest;
}

function standing(finding: JudgedFinding): { variant: AlertView['variant']; word: string } {
  if (finding.severity === 'stop') return { variant: 'error', word: 'Stop' };
  return finding.answer
    ? { variant: 'success', word: 'Answered' }
    : { variant: 'warning', word: 'Answer' };
}

const isAt = (pointer: string, here: string): boolean =>
  pointer === here || pointer.startsWith(`${here}/`);

/** @param here - pointer of the place the alert stands at; the other place is linked */
export function alertOf(finding: JudgedFinding, here: string, on: OnPaper): AlertView {
  const { variant, word } = standing(finding);
  const { title, text } = wordsOf(finding);
  const links = [finding.at, finding.against]
    .filter((place) => place !== undefined && !isAt(place.pointer, here))
    .map((place) => placeLink(place!, on));
  if (word === 'Answer') {
    links.push({
      text: 'Answer this',
      href: `${paperAddress(on.number)}/findings#answer-${finding.key}`,
    });
  }
  return { variant, title: `${word}: ${lowerFirst(title)}.`, text, links };
}

/** Findings of which one of the two facts stands at the place or within it. */
export const findingsAt = (findings: readonly JudgedFinding[], here: string): JudgedFinding[] =>
  findings.filter(
    ({ at, against }) => isAt(at.pointer, here) || (against && isAt(against.pointer, here)),
  );

export const alertsAt = (
  findings: readonly JudgedFinding[],
  here: string,
  on: OnPaper,
): AlertView[] => findingsAt(findings, here).map((finding) => alertOf(finding, here, on));
