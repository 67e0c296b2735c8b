import { errorList, type FormView, formView } from '../form/form.view';
import { type FormFault } from '../form/form-reading';
import { type TypedGroup } from '../form/typed-fields';

export interface StartView {
  title: string[];
  heading: string;
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  form: FormView;
}

/** @param typed - what stands in the forms; the drafting post is the person's own at first */
export const startView = (typed: TypedGroup, faults: readonly FormFault[] = []): StartView => ({
  title: ['Start a paper'],
  heading: 'Start a paper',
  backLink: { text: 'Papers', href: '/papers' },
  errors: errorList(faults),
  form: formView(typed, faults),
});
