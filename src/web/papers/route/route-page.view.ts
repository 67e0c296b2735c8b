import { type LocalDate } from '../../../kernel/local-date';
import { numberingOf } from '../../../papers/numbering';
import { capitalised } from '../../../kernel/sentences';
import { type RecommendationRoute, routeOf } from '../../../papers/route';
import { recommendationNumbers, recommendationWording } from '../../../papers/wording';
import { workingWords } from '../../../scheme/authority.words';
import { type Scheme } from '../../../scheme/scheme';
import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type PageHead, pageHead } from '../page/page-head';
import { decidedBy } from '../recommendations/decided-by';
import { type StepView, stepViews } from '../task-list/route.view';

export interface WorkingView {
  number: string;
  /** First line of the recommendation. */
  what: string;
  decided: string;
  /** How it was found, a step a line. */
  steps: string[];
}
export interface RoutePageView extends PageHead {
  steps: StepView[];
  recommendations: WorkingView[];
  scheme: Pick<Scheme, 'title' | 'version' | 'effectiveFrom' | 'effectiveUntil'>;
  on: LocalDate;
  /** What of the scheme file no source states, and why it stands there. */
  illustrative: { field: string; reason: string }[];
}

function workingView(route: RecommendationRoute, what: string): WorkingView {
  const steps = (route.authority?.working ?? []).map(
    (step) => `${capitalised(workingWords(step))}.`,
  );
  return { number: route.number, what, decided: decidedBy(route), steps };
}

/** Who acts on the paper, and how the scheme of delegation leads there. */
export function routePageView(judged: JudgedPaper): RoutePageView {
  const { paper, context } = judged;
  const { content } = paper.revision;
  const { scheme, on, manifest } = context;
  const route = routeOf(content, context);
  const numberOf = recommendationNumbers(content, numberingOf(content, manifest));
  const whats = content.recommendations.map((one) => recommendationWording(one, numberOf).what);
  const { title, version, effectiveFrom, effectiveUntil, illustrative } = scheme;
  return {
    ...pageHead(judged, { heading: 'Who will act, and why' }),
    steps: stepViews(route),
    recommendations: route.recommendations.map((one, at) => workingView(one, whats[at]!)),
    scheme: { title, version, effectiveFrom, effectiveUntil },
    on,
    illustrative,
  };
}
