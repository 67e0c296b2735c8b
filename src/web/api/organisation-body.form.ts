import {
  type OrganisationTerms,
  type SignatoryTerms,
} from '../../agreements/organisations/organisation';
import { readOrganisation, readSignatory } from '../../agreements/organisations/read-organisation';
import { closed, parsed, wholeNumber } from '../../scheme/shape';
import { bodyBy } from './agreement-body.form';

export const readOrganisationToEnter = (body: unknown): OrganisationTerms =>
  bodyBy(readOrganisation(body));

interface Amendment {
  organisation: OrganisationTerms;
  version: number;
}

export function readOrganisationToAmend(body: unknown): Amendment {
  const { organisation, version } = bodyBy(
    parsed<Amendment>(
      body,
      closed<Amendment>({ organisation: () => [], version: wholeNumber(1, 1_000_000_000) }),
    ),
  );
  return { organisation: bodyBy(readOrganisation(organisation), '/organisation'), version };
}

export const readSignatoryToName = (body: unknown): SignatoryTerms => bodyBy(readSignatory(body));
