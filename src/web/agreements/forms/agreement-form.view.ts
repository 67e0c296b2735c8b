import { type Organisation } from '../../../agreements/organisations/organisation';
import { errorList, type FormView, formView } from '../../papers/form/form.view';
import { type FormFault } from '../../papers/form/form-reading';
import { groupIn, listIn, type TypedGroup } from '../../papers/form/typed-fields';
import { type MoneyGrid, moneyGrid } from '../../papers/recommendations/money-grid.view';
import { AGREEMENTS, agreementAddress } from '../agreement-address';

export interface AgreementFormView {
  title: string[];
  backLink: { text: string; href: string };
  errors: { text: string; href: string }[];
  heading: string;
  caption?: string;
  action: string;
  button: string;
  form: FormView;
  awarded: MoneyGrid;
  maximum: MoneyGrid;
  /** So many lines of each list. */
  changes: number[];
  schedules: number[];
  organisations: string[];
  /** Of an agreement that is put right: why is asked, and what cannot be changed is only shown. */
  isChange: boolean;
  /** The decision that awards it. */
  award?: { words: string };
  /** What somebody else changed meanwhile, a line each. */
  meanwhile: string[];
}

export interface FormShown {
  typed: TypedGroup;
  faults?: readonly FormFault[];
  focus?: string;
  organisations: readonly Organisation[];
}

const places = (group: TypedGroup, list: string): number[] =>
  listIn(group, list).map((_item, at) => at);

const fieldsOf = ({ typed, faults = [], focus = '', organisations }: FormShown) => ({
  errors: errorList(faults),
  form: formView(typed, faults, focus),
  awarded: moneyGrid(groupIn(typed, 'awarded'), 'awarded'),
  maximum: moneyGrid(groupIn(typed, 'maximum'), 'maximum'),
  changes: places(typed, 'changes'),
  schedules: places(typed, 'schedules'),
  organisations: organisations.map(({ name }) => name),
});

export const newAgreementView = (
  shown: FormShown,
  award?: { words: string },
): AgreementFormView => ({
  title: ['Enter an agreement'],
  backLink: { text: 'Agreements', href: AGREEMENTS },
  heading: 'Enter an agreement',
  action: `${AGREEMENTS}/new`,
  button: 'Enter the agreement',
  isChange: false,
  meanwhile: [],
  ...(award && { award }),
  ...fieldsOf(shown),
});

export const changeAgreementView = (
  reference: string,
  shown: FormShown,
  meanwhile: string[] = [],
): AgreementFormView => ({
  title: ['Put right what was entered', `Agreement ${reference}`],
  backLink: { text: `Agreement ${reference}`, href: agreementAddress(reference) },
  heading: 'Put right what was entered',
  caption: `Agreement ${reference}`,
  action: `${agreementAddress(reference)}/change`,
  button: 'Save the agreement',
  isChange: true,
  meanwhile,
  ...fieldsOf(shown),
});
