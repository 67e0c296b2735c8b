import { EntitySchema } from 'typeorm';
import {
  ENTERED,
  type Entered,
  pointsToAgreement,
  pointsToAuthority,
  pointsToOrganisation,
  RECOMMENDATION,
  UUID,
  varchar,
} from './columns';

export interface AgreementRow extends Entered {
  id: string;
  /** The reference as it is compared. */
  referenceKey: string;
  organisationId: string;
  /** Canonical JSON of the `AgreementTerms`. */
  terms: string;
  version: number;
}

/** The agreement that a row of authority is for. */
export interface AuthorityAgreementRow extends Entered {
  paperId: string;
  recommendation: string;
  agreementId: string;
}

export const AgreementEntity = new EntitySchema<AgreementRow>({
  name: 'agreement',
  columns: {
    id: { ...UUID, primary: true },
    referenceKey: { name: 'reference_key', ...varchar(60) },
    organisationId: { name: 'organisation_id', ...UUID },
    terms: { type: 'text' },
    version: { type: 'integer' },
    ...ENTERED,
  },
  uniques: [{ name: 'uq_agreement_reference_key', columns: ['referenceKey'] }],
  indices: [{ name: 'ix_agreement_organisation', columns: ['organisationId'] }],
  foreignKeys: [pointsToOrganisation('fk_agreement_organisation')],
});

export const AuthorityAgreementEntity = new EntitySchema<AuthorityAgreementRow>({
  name: 'authority_agreement',
  columns: {
    paperId: { name: 'paper_id', ...UUID, primary: true },
    recommendation: { ...RECOMMENDATION, primary: true },
    agreementId: { name: 'agreement_id', ...UUID },
    ...ENTERED,
  },
  indices: [{ name: 'ix_authority_agreement_agreement', columns: ['agreementId'] }],
  foreignKeys: [
    pointsToAuthority('fk_authority_agreement_authority'),
    pointsToAgreement('fk_authority_agreement_agreement'),
  ],
});
