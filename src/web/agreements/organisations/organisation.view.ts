import { type AgreementStanding } from '../../../agreements/agreement.reader';
import {
  type Organisation,
  ORGANISATION_KINDS,
  type Signatory,
} from '../../../agreements/organisations/organisation';
import { type OrganisationRead } from '../../../agreements/organisations/organisation.reader';
import { formatInstant } from '../../../kernel/london-time';
import { inSeries } from '../../../kernel/sentences';
import { type Choice } from '../../papers/form/choice';
import { errorList, type FormView, formView } from '../../papers/form/form.view';
import { type FormFault } from '../../papers/form/form-reading';
import { type TypedGroup } from '../../papers/form/typed-fields';
import {
  AGREEMENTS,
  agreementAddress,
  organisationAddress,
  ORGANISATIONS,
} from '../agreement-address';

interface Head {
  title: string[];
  backLink: { text: string; href: string };
}

export interface OrganisationListView extends Head {
  organisations: { name: string; href: string; kind: string }[];
  keeps: boolean;
}

export interface OrganisationFormView extends Head {
  errors: { text: string; href: string }[];
  heading: string;
  action: string;
  button: string;
  kinds: Choice[];
  form: FormView;
  meanwhile: string[];
}

export interface OrganisationView extends Head {
  errors: { text: string; href: string }[];
  heading: string;
  rows: { key: { text: string }; value: { text: string } }[];
  lacking: string;
  signatories: SignatoryView[];
  agreements: { text: string; href: string }[];
  address: string;
  form: FormView;
  keeps: boolean;
}

interface SignatoryView {
  id: string;
  name: string;
  post: string;
  capacity: string;
  contact: string;
  /** `Verified 18 March 2024 at 11:02am: …`, `Not verified yet`, `Signs no more`. */
  standing: string;
  /** What the viewer may do: not their own entry, and nothing twice. */
  mayVerify: boolean;
  mayEnd: boolean;
}

const NOT_STATED = 'Not stated';
const kindWords = ({ kind }: Organisation): string =>
  kind ? ORGANISATION_KINDS[kind] : NOT_STATED;

export const organisationListView = (
  all: readonly Organisation[],
  keeps: boolean,
): OrganisationListView => ({
  title: [`Organisations (${all.length})`],
  backLink: { text: 'Agreements', href: AGREEMENTS },
  organisations: all.map((one) => ({
    name: one.name,
    href: organisationAddress(one.id),
    kind: kindWords(one),
  })),
  keeps,
});

const KINDS: Choice[] = Object.entries(ORGANISATION_KINDS).map(([value, text]) => ({
  value,
  text,
}));

interface FormShown {
  typed: TypedGroup;
  faults?: readonly FormFault[];
  meanwhile?: string[];
}

/** @param organisation - absent for one that is to be entered */
export const organisationFormView = (
  { typed, faults = [], meanwhile = [] }: FormShown,
  organisation?: Organisation,
): OrganisationFormView => ({
  title: organisation ? ['Change the organisation', organisation.name] : ['Add an organisation'],
  backLink: organisation
    ? { text: organisation.name, href: organisationAddress(organisation.id) }
    : { text: 'Organisations', href: ORGANISATIONS },
  errors: errorList(faults),
  heading: organisation ? 'Change the organisation' : 'Add an organisation',
  action: organisation ? `${organisationAddress(organisation.id)}/change` : `${ORGANISATIONS}/new`,
  button: organisation ? 'Save the organisation' : 'Add the organisation',
  kinds: [{ value: '', text: 'Select a kind' }, ...KINDS],
  form: formView(typed, faults),
  meanwhile,
});

function standingWords({ verified, endedAt }: Signatory): string {
  if (endedAt) return `Signs no more, since ${formatInstant(endedAt)}`;
  return verified
    ? `Verified ${formatInstant(verified.at)}: ${verified.how}`
    : 'Not verified yet: no letter can go to them';
}

const signatoryView = (one: Signatory, viewer: string, keeps: boolean): SignatoryView => ({
  id: one.id,
  name: one.name,
  post: one.post,
  capacity: one.capacity,
  contact: [one.email, one.mobile].filter((part) => part !== undefined).join(', '),
  standing: standingWords(one),
  mayVerify: keeps && !one.verified && !one.endedAt && one.enteredBy !== viewer,
  mayEnd: keeps && !one.endedAt,
});

const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });

export interface OrganisationShown {
  read: OrganisationRead;
  agreements: readonly AgreementStanding[];
  viewer: string;
  keeps: boolean;
  typed?: TypedGroup;
  faults?: readonly FormFault[];
}

const factRows = (organisation: Organisation): OrganisationView['rows'] => [
  row('Kind', kindWords(organisation)),
  row('Former names', inSeries(organisation.formerNames) || 'None'),
  row('Short names', inSeries(organisation.shortNames) || 'None'),
  row('Address', organisation.address?.split('\n').join(', ') ?? NOT_STATED),
  row('Company number', organisation.companyNumber ?? NOT_STATED),
  row('Charity number', organisation.charityNumber ?? NOT_STATED),
];

const lackWords = (lacking: readonly string[]): string =>
  lacking.length === 0 ? '' : `Before a letter can go to it, it needs ${inSeries(lacking)}.`;

export function organisationView(shown: OrganisationShown): OrganisationView {
  const { read, agreements, viewer, keeps, typed = {}, faults = [] } = shown;
  const { organisation, signatories, lacking } = read;
  return {
    title: [organisation.name, 'Organisations'],
    backLink: { text: 'Organisations', href: ORGANISATIONS },
    errors: errorList(faults),
    heading: organisation.name,
    rows: factRows(organisation),
    lacking: lackWords(lacking),
    signatories: signatories.map((one) => signatoryView(one, viewer, keeps)),
    agreements: agreements.map(({ agreement: { reference, project } }) => ({
      text: `${reference}: ${project}`,
      href: agreementAddress(reference),
    })),
    address: organisationAddress(organisation.id),
    form: formView(typed, faults),
    keeps,
  };
}
