import { EntitySchema } from 'typeorm';
import { ENTERED, type Entered, pointsToOrganisation, UUID, varchar } from '../columns';

export interface OrganisationRow extends Entered {
  id: string;
  name: string;
  /** Canonical JSON of the `OrganisationTerms`. */
  terms: string;
  version: number;
}

/** Every name an organisation has or had: no two organisations share one. */
export interface OrganisationNameRow {
  /** The name as it is compared. */
  nameKey: string;
  organisationId: string;
}

export interface SignatoryRow extends Entered {
  id: string;
  organisationId: string;
  /** Canonical JSON of the `SignatoryTerms`. */
  terms: string;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  verifiedHow: string | null;
  endedAt: Date | null;
}

export const OrganisationEntity = new EntitySchema<OrganisationRow>({
  name: 'organisation',
  columns: {
    id: { ...UUID, primary: true },
    name: { type: 'text' },
    terms: { type: 'text' },
    version: { type: 'integer' },
    ...ENTERED,
  },
});

export const OrganisationNameEntity = new EntitySchema<OrganisationNameRow>({
  name: 'organisation_name',
  columns: {
    nameKey: { name: 'name_key', ...varchar(400), primary: true },
    organisationId: { name: 'organisation_id', ...UUID },
  },
  indices: [{ name: 'ix_organisation_name_organisation', columns: ['organisationId'] }],
  foreignKeys: [pointsToOrganisation('fk_organisation_name_organisation')],
});

export const SignatoryEntity = new EntitySchema<SignatoryRow>({
  name: 'signatory',
  columns: {
    id: { ...UUID, primary: true },
    organisationId: { name: 'organisation_id', ...UUID },
    terms: { type: 'text' },
    ...ENTERED,
    verifiedBy: { name: 'verified_by', ...UUID, nullable: true },
    verifiedAt: { name: 'verified_at', type: 'datetime', nullable: true },
    verifiedHow: { name: 'verified_how', type: 'text', nullable: true },
    endedAt: { name: 'ended_at', type: 'datetime', nullable: true },
  },
  indices: [{ name: 'ix_signatory_organisation', columns: ['organisationId'] }],
  foreignKeys: [pointsToOrganisation('fk_signatory_organisation')],
});
