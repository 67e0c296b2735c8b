import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { blockEditors, type BlockEditor } from '../form/blocks.view';
import { type FormView, formView } from '../form/form.view';
import { blankParagraph } from '../form/paragraph.form';
import { type TypedGroup } from '../form/typed-fields';
import { alertsAt, type AlertView } from '../page/alert.view';
import { type ClashView } from '../page/clash.view';
import { fieldWords } from '../page/field-words';
import { type PageHead, pageHead } from '../page/page-head';
import { type PartPage, type PartState } from '../page/part-page';
import { yearsOf } from '../page/paper-years';
import { paperAddress } from '../page/place-link';
import { LAYOUT_WORDS, readSummary, summaryFields } from './summary.form';

export interface SummaryView extends PageHead {
  form: FormView;
  isSaved: boolean;
  layouts: { value: string; text: string }[];
  blocks: BlockEditor<AlertView>[];
  alerts: AlertView[];
  clash?: ClashView;
}

const COUNTING = { tablesBefore: 0 };

export function summaryView(state: PartState): SummaryView {
  const { judged, shown, typed, faults } = state;
  const { context, findings, paper } = judged;
  const on = { number: paper.number, paper: shown, manifest: context.manifest };
  const form = formView(typed, faults, state.focus);
  return {
    ...pageHead(judged, { heading: 'Title and summary', faults, clash: state.clash }),
    form,
    isSaved: state.isSaved,
    layouts: Object.entries(LAYOUT_WORDS).map(([value, text]) => ({ value, text })),
    blocks: blockEditors(typed, {
      counting: COUNTING,
      errors: form.errors,
      alertsAt: (at) =>
        state.places[at] === undefined
          ? []
          : alertsAt(findings, `/summary/${state.places[at]}`, on),
    }),
    alerts: [...alertsAt(findings, '/title', on), ...alertsAt(findings, '/draftingOfficer', on)],
    clash: state.clash,
  };
}

const withSomewhereToWrite = (fields: TypedGroup): TypedGroup =>
  Array.isArray(fields.blocks) && fields.blocks.length === 0
    ? { ...fields, blocks: [blankParagraph] }
    : fields;

export const summaryPage = ({ paper, context }: JudgedPaper): PartPage => ({
  template: 'papers/summary',
  part: 'ask',
  fields: (shown) => withSomewhereToWrite(summaryFields(shown)),
  read: (form, into) => {
    const { part, places } = readSummary(form);
    return { places, ...(part && { paper: { ...into, ...part } }) };
  },
  view: summaryView,
  words: fieldWords(),
  years: (shown) => yearsOf(shown, context.on),
  saved: () => ({ words: 'Title and summary are saved', href: paperAddress(paper.number) }),
});
