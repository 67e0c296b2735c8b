import { type SectionRule } from '../../../papers/manifest';
import { blockEditors, type BlockEditor, wordCount } from '../form/blocks.view';
import { type FormView, formView } from '../form/form.view';
import { listIn } from '../form/typed-fields';
import { alertsAt, type AlertView } from '../page/alert.view';
import { type ClashView } from '../page/clash.view';
import { type PageHead, pageHead } from '../page/page-head';
import { type PartState } from '../page/part-page';
import { type SectionPlace } from './section-place';
import { type StatementEditor, statementEditors } from './statements.view';

export interface SectionView extends PageHead {
  form: FormView;
  guidance: string[];
  /** Open while nothing is written. */
  guidanceOpen: boolean;
  /** `62 of 400 words`; absent where only facts are printed. */
  words?: string;
  isSaved: boolean;
  blocks: BlockEditor<AlertView>[];
  /** What is found of the section as a whole. */
  alertsOfSection: AlertView[];
  statements: StatementEditor[];
  isFinished: boolean;
  clash?: ClashView;
}

const group = (number: number): string => number.toLocaleString('en-GB');

function wordsSaid(count: number, most: number | undefined): string | undefined {
  if (most === undefined) return undefined;
  const said = `${group(count)} of ${group(most)} words`;
  return count > most ? `${said}: ${group(count - most)} more than is good to read` : said;
}

function alertsFor(state: PartState, key: string) {
  const { judged, shown, places } = state;
  const { context, findings, paper } = judged;
  const on = { number: paper.number, paper: shown, manifest: context.manifest };
  const index = shown.sections.findIndex((section) => section.key === key);
  const inSection = `/sections/${index}`;
  return {
    ofBlock: (at: number): AlertView[] =>
      places[at] === undefined || index < 0
        ? []
        : alertsAt(findings, `${inSection}/blocks/${places[at]}`, on),
    ofPart: (name: string): AlertView[] => alertsAt(findings, `/${name}`, on),
    ofSection: (): AlertView[] =>
      alertsAt(
        findings.filter(({ at }) => at.pointer === inSection),
        inSection,
        on,
      ),
  };
}

/** The editor of one section. */
export function sectionView(state: PartState, rule: SectionRule, place: SectionPlace): SectionView {
  const { judged, typed, faults } = state;
  const { context, paper } = judged;
  const form = formView(typed, faults, state.focus);
  const alerts = alertsFor(state, rule.key);
  const head = pageHead(judged, {
    heading: rule.title,
    caption: `Paper ${paper.number}, section ${place.number} of ${place.of}`,
    faults,
    clash: state.clash,
  });
  return {
    ...head,
    form,
    guidance: rule.guidance,
    guidanceOpen: listIn(typed, 'blocks').length === 0,
    words: wordsSaid(wordCount(typed), rule.words),
    isSaved: state.isSaved,
    blocks: blockEditors(typed, {
      counting: { section: place.number, tablesBefore: place.tablesBefore },
      errors: form.errors,
      alertsAt: alerts.ofBlock,
    }),
    alertsOfSection: alerts.ofSection(),
    statements: statementEditors(rule.prints, {
      typed,
      known: context,
      alertsOf: alerts.ofPart,
    }),
    isFinished: state.isSaved
      ? paper.passage.finished.includes(rule.key)
      : form.values.finished === 'yes',
    clash: state.clash,
  };
}
