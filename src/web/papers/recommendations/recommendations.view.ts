import { type Recommendation } from '../../../papers/content/recommendation';
import { numberingOf } from '../../../papers/numbering';
import { readAloud, recommendationNumbers, recommendationWording } from '../../../papers/wording';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type FormView, formView } from '../form/form.view';
import { type FormFault } from '../form/form-reading';
import { type AlertView, alertsAt, alertOf } from '../page/alert.view';
import { type PageHead, pageHead } from '../page/page-head';
import { paperAddress } from '../page/place-link';
import { KINDS } from './recommendation-kinds';

export interface RecommendationItem {
  number: number;
  /** From nought, for its buttons. */
  at: number;
  heading: string;
  href: string;
  /** As it will be printed, in one run. */
  reads: string;
  alerts: AlertView[];
  isFirst: boolean;
  isLast: boolean;
}
export interface RecommendationsView extends PageHead {
  items: RecommendationItem[];
  kinds: { value: string; text: string; hint: string }[];
  form: FormView;
  /** What is found of all of them together. */
  alerts: AlertView[];
}

const kindChoices = (): RecommendationsView['kinds'] =>
  Object.entries(KINDS).map(([value, { heading, hint }]) => ({ value, text: heading, hint }));

/** How each recommendation reads, in the paper's order. */
export function readingOf({ paper, context }: JudgedPaper): string[] {
  const { content } = paper.revision;
  const numberOf = recommendationNumbers(content, numberingOf(content, context.manifest));
  return content.recommendations.map((one) => readAloud(recommendationWording(one, numberOf)));
}

function itemsOf(judged: JudgedPaper): RecommendationItem[] {
  const { paper, context, findings } = judged;
  const { content } = paper.revision;
  const on = { number: paper.number, paper: content, manifest: context.manifest };
  const reads = readingOf(judged);
  const last = content.recommendations.length - 1;
  return content.recommendations.map((one: Recommendation, at) => ({
    number: at + 1,
    at,
    heading: KINDS[one.kind].heading,
    href: `${paperAddress(paper.number)}/recommendations/${at + 1}`,
    reads: reads[at]!,
    alerts: alertsAt(findings, `/recommendations/${at}`, on),
    isFirst: at === 0,
    isLast: at === last,
  }));
}

/** @param faults - of the kind that was to be added, or that the list changed meanwhile */
export function recommendationsView(
  judged: JudgedPaper,
  faults: readonly FormFault[] = [],
): RecommendationsView {
  const { paper, context, findings } = judged;
  const on = { number: paper.number, paper: paper.revision.content, manifest: context.manifest };
  return {
    ...pageHead(judged, { heading: 'Recommendations', faults }),
    items: itemsOf(judged),
    kinds: kindChoices(),
    form: formView({}, faults),
    alerts: findings
      .filter(({ at }) => at.pointer === '/recommendations')
      .map((finding) => alertOf(finding, '/recommendations', on)),
  };
}
