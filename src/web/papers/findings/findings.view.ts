import { lowerFirst } from '../page/lower-first';
import { type Place } from '../../../kernel/findings';
import { wordsOf } from '../../../papers/checks/words-of';
import { CHECKS } from '../../../papers/checks/checks';
import { capitalised } from '../../../kernel/sentences';
import { type FindingAnswer } from '../../../papers/passage';
import {
  countFindings,
  type FindingCount,
  type JudgedFinding,
  type JudgedPaper,
} from '../../../workflow/judged-paper.reader';
import { type FormView, formView } from '../form/form.view';
import { type FormFault } from '../form/form-reading';
import { type PageHead, pageHead } from '../page/page-head';
import { placeLink, type PlaceLink } from '../page/place-link';
import { type FixedFinding } from './fixed-findings';

export interface FactView extends PlaceLink {
  /** What stands there, in words or as a quotation. */
  says: string;
}
export interface FindingView {
  key: string;
  title: string;
  facts: FactView[];
  /** What disagrees, and what would settle it. */
  text: string;
  settle: string;
  change: PlaceLink;
  answer?: FindingAnswer;
}
export interface FindingsView extends PageHead {
  count: FindingCount;
  on: string;
  stops: FindingView[];
  toAnswer: FindingView[];
  answered: FindingView[];
  fixed: FixedFinding[];
  form: FormView;
  /** Whether the viewer may answer and change: only the author may, and not for ever. */
  canAnswer: boolean;
  /** What the checks look at, said where nothing is found. */
  checks: string[];
}

export const answerField = (key: string): string => `answer-${key}`;

function findingView(finding: JudgedFinding, judged: JudgedPaper): FindingView {
  const { paper, context } = judged;
  const on = { number: paper.number, paper: paper.revision.content, manifest: context.manifest };
  const { title, text, settle, at, against } = wordsOf(finding);
  const fact = (place: Place, says: string): FactView => ({ ...placeLink(place, on), says });
  const facts = [fact(finding.at, at)];
  if (finding.against && against) facts.push(fact(finding.against, against));
  const { text: place, href } = placeLink(finding.at, on);
  return {
    key: finding.key,
    title,
    facts,
    text,
    settle,
    change: { text: `Change ${lowerFirst(place)}`, href },
    answer: finding.answer,
  };
}

interface Shown {
  fixed: FixedFinding[];
  canAnswer: boolean;
  /** Answers as they were typed, by the key of their finding, where one cannot be stored. */
  typed?: Record<string, string>;
  faults?: FormFault[];
}

function typedAnswers(
  { findings }: JudgedPaper,
  typed: Record<string, string>,
): FormView['values'] {
  return Object.fromEntries(
    findings.map(({ key, answer }) => [answerField(key), typed[key] ?? answer?.answer ?? '']),
  );
}

/** Every disagreement as two facts side by side, with what would settle it. */
export function findingsView(
  judged: JudgedPaper,
  { fixed, canAnswer, typed = {}, faults = [] }: Shown,
): FindingsView {
  const { findings, context } = judged;
  const shown = (of: (finding: JudgedFinding) => boolean): FindingView[] =>
    findings.filter(of).map((finding) => findingView(finding, judged));
  const isWarning = ({ severity }: JudgedFinding): boolean => severity === 'warn';
  return {
    ...pageHead(judged, { heading: 'Findings', faults }),
    count: countFindings(findings),
    on: context.on,
    stops: shown(({ severity }) => severity === 'stop'),
    toAnswer: shown((finding) => isWarning(finding) && !finding.answer),
    answered: shown((finding) => isWarning(finding) && finding.answer !== undefined),
    fixed,
    canAnswer,
    form: formView(typedAnswers(judged, typed), faults),
    checks: CHECKS.map(({ compares }) => capitalised(compares)),
  };
}
