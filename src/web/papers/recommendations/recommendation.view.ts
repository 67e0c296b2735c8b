import { type Paper } from '../../../papers/content/paper';
import { type Recommendation } from '../../../papers/content/recommendation';
import { numberingOf } from '../../../papers/numbering';
import { routeOf } from '../../../papers/route';
import { readAloud, recommendationNumbers, recommendationWording } from '../../../papers/wording';
import { rowsFor } from '../form/blocks.view';
import { type Choice } from '../form/choice';
import { type FormView, formView } from '../form/form.view';
import { FROM_RECOMMENDATION } from '../form/money.form';
import { groupIn, textIn, type TypedGroup } from '../form/typed-fields';
import { type AlertView, alertOf, findingsAt } from '../page/alert.view';
import { type ClashView } from '../page/clash.view';
import { type PageHead, pageHead } from '../page/page-head';
import { type PartState } from '../page/part-page';
import { paperAddress } from '../page/place-link';
import { matterChoices, sourceChoices, withinChoices } from './choices';
import { decidedBy } from './decided-by';
import { type VariationView, variationView } from './grant-variation.view';
import { type MoneyGrid, moneyGrid } from './money-grid.view';
import { KINDS, type KindWords } from './recommendation-kinds';
import { sourceMoney } from './source-money';

export interface RecommendationView extends PageHead {
  kind: Recommendation['kind'];
  words: KindWords;
  form: FormView;
  isNew: boolean;
  isSaved: boolean;
  choices: { matter: Choice[]; source: Choice[]; within: Choice[] };
  grid: MoneyGrid;
  /** Of the agreement as it stands; only where one is varied. */
  maximum: MoneyGrid;
  variation: VariationView;
  /** Rows of the text areas. */
  rows: Record<'purpose' | 'detail' | 'text' | 'function' | 'heldFor', number>;
  /** Absent while the form cannot be read. */
  reads?: string;
  decided?: string;
  alerts: { money: AlertView[]; end: AlertView[]; rest: AlertView[] };
  clash?: ClashView;
  /** Where the form is sent: another place than the page's own where the recommendation moved. */
  action: string;
  /** It was removed while the page was open. */
  gone?: { what: string; href: string; leave: string };
}

/** Which recommendation the page is of; `at` is the end of the list for a new one. */
export interface Shown {
  kind: Recommendation['kind'];
  at: number;
  isNew: boolean;
  /** Its number when the form was opened, where it was removed since. */
  removed?: number;
}

/** The recommendation of what is typed, where it can be read. */
const readOne = (state: PartState, { at }: Shown): Recommendation | undefined =>
  state.faults.length === 0 ? state.shown.recommendations[at] : undefined;

function spoken(state: PartState, shown: Shown): Pick<RecommendationView, 'reads' | 'decided'> {
  const one = readOne(state, shown);
  if (!one) return {};
  const { context } = state.judged;
  const numbering = numberingOf(state.shown, context.manifest);
  const wording = recommendationWording(one, recommendationNumbers(state.shown, numbering));
  const route = routeOf(state.shown, context).recommendations[shown.at];
  return { reads: readAloud(wording), ...(route && { decided: decidedBy(route) }) };
}

const MONEY = /\/(money|holdsBack|fundedBy)(\/|$)/;
const END = /\/(newEndDate|agreement|period)(\/|$)/;

function alertsBy(
  { judged, shown: paper }: PartState,
  { at }: Shown,
): RecommendationView['alerts'] {
  const here = `/recommendations/${at}`;
  const on = { number: judged.paper.number, paper, manifest: judged.context.manifest };
  const alerts: RecommendationView['alerts'] = { money: [], end: [], rest: [] };
  for (const finding of findingsAt(judged.findings, here)) {
    const place = [finding.at, finding.against].find((one) => one?.pointer.startsWith(here));
    const pointer = place?.pointer ?? '';
    const group = MONEY.test(pointer) ? 'money' : END.test(pointer) ? 'end' : 'rest';
    alerts[group].push(alertOf(finding, here, on));
  }
  return alerts;
}

const sourceOf = (typed: TypedGroup, paper: Paper, at: number) => {
  const source = textIn(typed, 'source');
  return source.startsWith(FROM_RECOMMENDATION)
    ? sourceMoney(paper.recommendations, source.slice(FROM_RECOMMENDATION.length), at)
    : undefined;
};

function choicesFor(state: PartState, { at }: Shown): RecommendationView['choices'] {
  const { typed, judged } = state;
  const { recommendations } = judged.paper.revision.content;
  return {
    matter: matterChoices(judged.context.scheme, textIn(typed, 'matter')),
    source: sourceChoices(recommendations, at, textIn(typed, 'source')),
    within: withinChoices(recommendations, at, textIn(groupIn(typed, 'money'), 'within')),
  };
}

function wordsFor(kind: Recommendation['kind'], typed: TypedGroup): KindWords {
  const words = KINDS[kind];
  return textIn(typed, 'as') === 'new-maximum'
    ? {
        ...words,
        sum: 'new maximum',
        column: 'New maximum',
        limit: 'Is the new maximum a limit or an exact sum?',
      }
    : words;
}

function placeOf({ at, isNew, removed }: Shown, list: string) {
  const action = `${list}/${isNew ? 'new' : at + 1}`;
  if (removed === undefined) return { action };
  const what = `Recommendation ${removed}`;
  return { action, gone: { what, href: list, leave: 'go to the recommendations and leave it' } };
}

/** The form of one recommendation with what it comes to. */
export function recommendationView(state: PartState, shown: Shown): RecommendationView {
  const { judged, typed, faults } = state;
  const { number, revision } = judged.paper;
  const rows = (field: string): number => rowsFor(textIn(typed, field), 2);
  const list = `${paperAddress(number)}/recommendations`;
  const place = placeOf(shown, list);
  return {
    ...pageHead(judged, {
      heading: KINDS[shown.kind].heading,
      caption: `Paper ${number}, recommendation ${shown.at + 1}`,
      backLink: { text: 'Recommendations', href: list },
      faults,
      clash: state.clash ?? place.gone,
    }),
    ...place,
    kind: shown.kind,
    words: wordsFor(shown.kind, typed),
    form: formView(typed, faults, state.focus),
    isNew: shown.isNew,
    isSaved: state.isSaved,
    choices: choicesFor(state, shown),
    grid: moneyGrid(groupIn(typed, 'money'), 'money', sourceOf(typed, revision.content, shown.at)),
    maximum: moneyGrid(groupIn(typed, 'agreement'), 'agreement'),
    variation: variationView(typed),
    rows: {
      purpose: rows('purpose'),
      detail: rows('detail'),
      text: rows('text'),
      function: rows('function'),
      heldFor: rows('heldFor'),
    },
    ...spoken(state, shown),
    alerts: alertsBy(state, shown),
    clash: state.clash,
  };
}
