import { type EntityManager } from 'typeorm';
import { type Actor } from '../record/audit-event';
import { type Transaction } from '../record/unit-of-work.repository';
import { AuthorityAgreementEntity } from './agreement.entity';
import { agreementMeant } from './agreement-meant';
import { agreementsOfOrganisation } from './agreement.repository';
import { totalOf } from './amount';
import { type AuthorityGiven, type AuthorityKey } from './authority';
import { AuthorityEntity } from './authority.entity';
import { authorityOfRow, insertAuthorityRow } from './authority-rows.repository';
import { enteredBy } from './keeper.facts';
import { committedOf } from './ledger/ledger';
import { ledgerFacts } from './ledger/ledger.facts';
import { releaseWhatIsUsed } from './decisions/later-decision.repository';
import { organisationNamed } from './organisations/organisation.repository';

const SERVICE: Actor = { kind: 'system' };

/**
 * Puts authority on record, in the transaction of the decision that gives it, and puts it to the
 * agreement it changes where there is no doubt which that is. Money that an earlier decision held back is
 * released by it.
 */
export async function insertAuthority(tx: Transaction, given: AuthorityGiven): Promise<void> {
  await insertAuthorityRow(tx, given);
  await assignIfMeant(tx, given);
  await releaseWhatIsUsed(tx, given);
}

/** Puts the authority to an agreement, whatever it was put to before. */
export async function assignAuthority(
  tx: Transaction,
  actor: Actor,
  { paperId, recommendation, agreementId }: AuthorityKey & { agreementId: string },
): Promise<void> {
  await tx.manager.save(AuthorityAgreementEntity, {
    ...{ paperId, recommendation, agreementId },
    ...enteredBy(actor, tx),
  });
}

async function assignIfMeant(tx: Transaction, given: AuthorityGiven): Promise<void> {
  const { manager } = tx;
  const organisation = await organisationNamed(manager, given.recipient);
  if (!organisation) return;
  const agreements = await agreementsOfOrganisation(manager, organisation.id);
  const facts = await ledgerFacts(manager, agreements);
  const agreementId = agreementMeant(
    given,
    agreements.map(({ id, reference, from, until }) => {
      const maximum = totalOf(committedOf(facts.get(id)!));
      return { id, reference, from, until, maximum };
    }),
  );
  if (agreementId === undefined) return;
  const { paperId, recommendation } = given;
  await assignAuthority(tx, SERVICE, { paperId, recommendation, agreementId });
}

/** Authority that no agreement has, the earliest decision first. */
export async function unassignedAuthority(manager: EntityManager): Promise<AuthorityGiven[]> {
  const query = manager.createQueryBuilder(AuthorityEntity, 'authority');
  const assigned = query
    .subQuery()
    .select('1')
    .from(AuthorityAgreementEntity, 'assigned')
    .where('assigned.paperId = authority.paperId')
    .andWhere('assigned.recommendation = authority.recommendation');
  const rows = await query
    .where(`NOT EXISTS ${assigned.getQuery()}`)
    .orderBy('authority.decidedOn')
    .addOrderBy('authority.decision')
    .addOrderBy('authority.recommendation')
    .getMany();
  return rows.map(authorityOfRow);
}

/** A decision may have been taken before its agreement was entered. */
export async function assignWhatWaited(tx: Transaction): Promise<void> {
  for (const given of await unassignedAuthority(tx.manager)) await assignIfMeant(tx, given);
}
