import { oneAtATime } from '../platform/database-locks.adapter';
import { type Actor, type AuditEvent } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { type Agreement, type AgreementTerms } from './agreement';
import { insertAgreement } from './agreement.repository';
import { sumsOf, totalOf } from './amount';
import { insertOrganisation, organisationNamed } from './organisations/organisation.repository';

/** References and names are looked up before they are taken: one entry goes on at a time. */
export const oneEntryAtATime = ({ manager }: Transaction): Promise<void> =>
  oneAtATime(manager, 'agreements');

/** Enters an agreement, and its recipient where no organisation has the name. */
export async function enterAgreement(
  tx: Transaction,
  actor: Actor,
  terms: AgreementTerms,
): Promise<Agreement> {
  const { recipient: name } = terms;
  const organisation =
    (await organisationNamed(tx.manager, name)) ??
    (await insertOrganisation(tx, actor, { name, formerNames: [], shortNames: [] }));
  return insertAgreement(tx, actor, { organisationId: organisation.id, terms });
}

export const agreementEntered = ({ id, reference, maximum }: Agreement): AuditEvent => ({
  name: 'agreements.agreement-entered',
  subject: { kind: 'agreement', id },
  detail: { reference, maximum: totalOf(sumsOf(maximum)) },
});
