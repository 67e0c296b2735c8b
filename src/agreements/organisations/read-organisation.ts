import { type Fault, type Parsed } from '../../kernel/findings';
import { isPartyName, plainName } from '../../kernel/party-name';
import { choice, closed, listOf, optional, parsed } from '../../scheme/shape';
import { LONGEST } from '../agreement';
import { atMost, line, matching, prose } from '../entry/field-rules';
import {
  namesOf,
  ORGANISATION_KINDS,
  type OrganisationTerms,
  type SignatoryTerms,
} from './organisation';

const MOST_NAMES = 20;
const NAME = line(LONGEST.name);

const TERMS = closed<OrganisationTerms>({
  name: NAME,
  formerNames: atMost(MOST_NAMES, listOf(NAME)),
  shortNames: atMost(MOST_NAMES, listOf(NAME)),
  kind: optional(choice(...Object.keys(ORGANISATION_KINDS))),
  address: optional(prose(500)),
  companyNumber: optional(
    matching(/^(?:\d{8}|[A-Z]{2}\d{6})$/, 'must be eight digits, or two letters and six digits'),
  ),
  charityNumber: optional(
    matching(
      /^(?:\d{6,7}(?:-\d{1,3})?|SC\d{6}|(?:NIC)?\d{6})$/,
      'must be like 1234567 or SC012345',
    ),
  ),
});

function nameFaults(terms: OrganisationTerms): Fault[] {
  const pointers = [
    '/name',
    ...terms.formerNames.map((_, at) => `/formerNames/${at}`),
    ...terms.shortNames.map((_, at) => `/shortNames/${at}`),
  ];
  const keys = namesOf(terms).map(plainName);
  return keys.flatMap((key, at) => {
    const pointer = pointers[at]!;
    if (!isPartyName(key)) return [{ pointer, expected: 'must have letters or digits' }];
    if (keys.indexOf(key) === at) return [];
    return [{ pointer, expected: 'must not be a name that stands above' }];
  });
}

/** An organisation out of parsed JSON, or every fault with its JSON Pointer. */
export const readOrganisation = (value: unknown): Parsed<OrganisationTerms> =>
  parsed<OrganisationTerms>(value, TERMS, nameFaults);

/** One plain address; quoted names and address literals are taken apart differently by libraries. */
const EMAIL =
  /^(?=[^@]{1,64}@.{1,189}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const MOBILE = /^\+?[0-9](?: ?[0-9]){8,15}$/;

const SIGNATORY = closed<SignatoryTerms>({
  name: line(120),
  post: line(120),
  capacity: line(300),
  email: matching(EMAIL, 'must be an e-mail address, like name@example.org'),
  mobile: optional(matching(MOBILE, 'must be a telephone number, like 07700 900123')),
});

/** A signatory out of parsed JSON, or every fault with its JSON Pointer. */
export const readSignatory = (value: unknown): Parsed<SignatoryTerms> =>
  parsed<SignatoryTerms>(value, SIGNATORY);
