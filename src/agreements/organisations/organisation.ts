/** What kind of body it is: which number it has, and whether subsidy rules may reach it. */
export const ORGANISATION_KINDS = {
  charity: 'Charity',
  company: 'Company',
  'charitable-company': 'Charity that is a company',
  'community-interest-company': 'Community interest company',
  council: 'Council',
  'health-body': 'Health body',
  'police-force': 'Police force',
  'other-public-body': 'Other public body',
  other: 'Other',
} as const;
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export interface OrganisationTerms {
  name: string;
  formerNames: string[];
  shortNames: string[];
  /** Absent while nobody has said. */
  kind?: OrganisationKind;
  /** As on an envelope, a line each. */
  address?: string;
  /** Companies House, eight characters. */
  companyNumber?: string;
  /** Charity Commission, or the regulators of Scotland and Northern Ireland. */
  charityNumber?: string;
}

export interface Organisation extends OrganisationTerms {
  /** UUID. */
  id: string;
  version: number;
}

/** Somebody who may bind an organisation by their signature. */
export interface SignatoryTerms {
  name: string;
  /** Their post there. */
  post: string;
  /** What lets them bind it: `director`, `by resolution of 4 March 2024`. */
  capacity: string;
  email: string;
  /** For one-time codes, by another channel than the link. */
  mobile?: string;
}

export interface Signatory extends SignatoryTerms {
  /** UUID. */
  id: string;
  organisationId: string;
  enteredBy: string | null;
  enteredAt: Date;
  /** How somebody else than who entered them made sure of person, capacity and contact. */
  verified?: { by: string; at: Date; how: string };
  endedAt?: Date;
}

/** Every name the organisation has or had. */
export const namesOf = ({ name, formerNames, shortNames }: OrganisationTerms): string[] => [
  name,
  ...formerNames,
  ...shortNames,
];

/** Kinds that stand in a register under a number. */
const REGISTERED: readonly OrganisationKind[] = [
  'charity',
  'company',
  'charitable-company',
  'community-interest-company',
];

/** What a letter to it would lack, in words. */
export function lackingForLetter(
  { kind, address, companyNumber, charityNumber }: OrganisationTerms,
  signatories: readonly Signatory[],
): string[] {
  const needsNumber = kind === undefined || REGISTERED.includes(kind);
  const open = signatories.filter(({ endedAt }) => endedAt === undefined);
  return [
    kind === undefined && 'what kind of body it is',
    address === undefined && 'an address',
    needsNumber && !companyNumber && !charityNumber && 'a company or charity number',
    !open.some(({ verified }) => verified) && 'a signatory whose contact has been verified',
  ].filter((lack) => lack !== false);
}
