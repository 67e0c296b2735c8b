import {
  type OrganisationTerms,
  type SignatoryTerms,
} from '../../../agreements/organisations/organisation';
import {
  readOrganisation,
  readSignatory,
} from '../../../agreements/organisations/read-organisation';
import { type FormReading } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import { byRule, givenOnly, linesIn } from '../forms/by-rule';

const CALLED: Record<string, string> = {
  name: 'name',
  formerNames: 'former names',
  shortNames: 'short names',
  kind: 'kind of organisation',
  address: 'address',
  companyNumber: 'company number',
  charityNumber: 'charity number',
  post: 'post',
  capacity: 'capacity',
  email: 'e-mail address',
  mobile: 'telephone number',
};

function fieldOf(pointer: string) {
  const name = pointer.split('/')[1] ?? 'name';
  return { name, called: CALLED[name] ?? name };
}

const numberIn = (form: FormReading, field: string): string =>
  form.text(field).replace(/\s+/g, '').toUpperCase();

/** An organisation as it is typed; undefined with faults in the form. */
export function readOrganisationForm(form: FormReading): OrganisationTerms | undefined {
  const json = {
    formerNames: linesIn(form.text('formerNames')),
    shortNames: linesIn(form.text('shortNames')),
    ...givenOnly({
      name: form.text('name'),
      kind: form.text('kind'),
      address: linesIn(form.text('address')).join('\n'),
      companyNumber: numberIn(form, 'companyNumber'),
      charityNumber: numberIn(form, 'charityNumber'),
    }),
  };
  return byRule(form, readOrganisation(json), fieldOf);
}

export const organisationFields = (terms: OrganisationTerms): TypedGroup => ({
  name: terms.name,
  formerNames: terms.formerNames.join('\n'),
  shortNames: terms.shortNames.join('\n'),
  kind: terms.kind ?? '',
  address: terms.address ?? '',
  companyNumber: terms.companyNumber ?? '',
  charityNumber: terms.charityNumber ?? '',
});

/** Somebody who signs; undefined with faults in the form. */
export function readSignatoryForm(form: FormReading): SignatoryTerms | undefined {
  const names = ['name', 'post', 'capacity', 'email', 'mobile'];
  const json = givenOnly(Object.fromEntries(names.map((name) => [name, form.text(name)])));
  return byRule(form, readSignatory(json), fieldOf);
}
