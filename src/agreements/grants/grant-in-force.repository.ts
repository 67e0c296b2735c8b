import { canonicalJson } from '../../kernel/canonical-json';
import { forUpdate } from '../../platform/database-locks.adapter';
import { type Transaction } from '../../record/unit-of-work.repository';
import { AuthorityEntity } from '../authority.entity';
import { type GrantInForce } from './grant-in-force';
import { GrantInForceEntity } from './grant-in-force.entity';

/** Puts on record what binds from now on, in the transaction that holds the authority locked. */
export async function insertGrantInForce(
  { manager, now }: Transaction,
  grant: GrantInForce,
): Promise<void> {
  const { letterNumber, paperId, recommendation, decision } = grant;
  await manager.insert(GrantInForceEntity, {
    ...{ letterNumber, paperId, recommendation, decision },
    terms: canonicalJson(grant),
    recordedAt: now,
  });
}

/**
 * Grants of one decided paper that bind already, the earliest first. Its authority is locked to the
 * end of the transaction: no letter comes into force between the look and what is published.
 */
export async function grantsInForce(
  { manager }: Transaction,
  paperId: string,
): Promise<GrantInForce[]> {
  await manager.find(AuthorityEntity, {
    where: { paperId },
    order: { recommendation: 'ASC' },
    ...forUpdate(manager),
  });
  const rows = await manager.find(GrantInForceEntity, {
    where: { paperId },
    order: { recordedAt: 'ASC', letterNumber: 'ASC' },
  });
  return rows.map(({ terms }) => JSON.parse(terms) as GrantInForce);
}
