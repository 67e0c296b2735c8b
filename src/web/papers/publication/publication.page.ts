import { type JudgedPaper } from '../../../workflow/judged-paper.reader';
import { type FormView, formView } from '../form/form.view';
import { alertsAt, type AlertView } from '../page/alert.view';
import { type ClashView } from '../page/clash.view';
import { fieldWords } from '../page/field-words';
import { type PageHead, pageHead } from '../page/page-head';
import { type PartPage, type PartState } from '../page/part-page';
import { yearsOf } from '../page/paper-years';
import { paperAddress } from '../page/place-link';
import { EXEMPTIONS, publicationFields, readPublication } from './publication.form';

export interface PublicationView extends PageHead {
  form: FormView;
  exemptions: { value: string; text: string }[];
  alerts: AlertView[];
  clash?: ClashView;
}

export function publicationView(state: PartState): PublicationView {
  const { judged, shown, typed, faults } = state;
  const { context, findings, paper } = judged;
  const on = { number: paper.number, paper: shown, manifest: context.manifest };
  return {
    ...pageHead(judged, { heading: 'Publication: delay and Part 2', faults, clash: state.clash }),
    form: formView(typed, faults, state.focus),
    exemptions: [
      { value: '', text: 'Select one' },
      ...Object.entries(EXEMPTIONS).map(([value, text]) => ({ value, text })),
    ],
    alerts: alertsAt(findings, '/publication', on),
    clash: state.clash,
  };
}

export const publicationPage = ({ paper, context }: JudgedPaper): PartPage => ({
  template: 'papers/publication',
  part: 'publication',
  fields: (shown) => publicationFields(shown.publication),
  read: (form, into) => {
    const publication = readPublication(form);
    return publication ? { paper: { ...into, publication } } : {};
  },
  view: publicationView,
  words: fieldWords(),
  years: (shown) => yearsOf(shown, context.on),
  saved: () => ({ words: 'Publication is saved', href: paperAddress(paper.number) }),
});
