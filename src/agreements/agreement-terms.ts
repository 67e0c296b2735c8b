import { type Agreement, type AgreementTerms } from './agreement';

/** The terms alone, as they are compared and kept. */
export function termsOf({
  id: _id,
  organisationId: _organisation,
  version: _version,
  enteredAt: _enteredAt,
  ...terms
}: Agreement): AgreementTerms {
  return terms;
}
