import { type EntityManager } from 'typeorm';
import { AgreementEntity } from './agreement.entity';
import { type KnownAgreement, knownNow } from './agreement-now';
import { agreementOf } from './agreement.repository';
import { ledgerFacts } from './ledger/ledger.facts';
import { namesOf } from './organisations/organisation';
import { organisationsById } from './organisations/organisation.repository';

/** Every agreement of which something is in force, as a paper's own words are compared with it. */
export async function knownAgreements(manager: EntityManager): Promise<KnownAgreement[]> {
  const rows = await manager.find(AgreementEntity, { order: { referenceKey: 'ASC' } });
  if (rows.length === 0) return [];
  const agreements = rows.map(agreementOf);
  const ids = agreements.map(({ organisationId }) => organisationId);
  const organisations = await organisationsById(manager, ids);
  const facts = await ledgerFacts(manager, agreements);
  return agreements
    .map((agreement) => {
      const organisation = organisations.get(agreement.organisationId);
      const names = organisation ? namesOf(organisation) : [agreement.recipient];
      return knownNow(agreement, names, facts.get(agreement.id)!);
    })
    .filter((known) => known !== undefined);
}
