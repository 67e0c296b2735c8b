import { errorList, type FormView, formView } from '../papers/form/form.view';
import { type FormFault } from '../papers/form/form-reading';
import { type TypedGroup } from '../papers/form/typed-fields';
import { PEOPLE } from './person-address';

export interface NewPersonView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  form: FormView;
}

export const newPersonView = (
  typed: TypedGroup = {},
  faults: readonly FormFault[] = [],
): NewPersonView => ({
  title: ['Add a person', 'People'],
  backLink: { text: 'People', href: PEOPLE },
  errors: errorList(faults),
  form: formView(typed, faults),
});
