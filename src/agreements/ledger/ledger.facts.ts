import { type EntityManager, In } from 'typeorm';
import { type Agreement } from '../agreement';
import { AuthorityAgreementEntity } from '../agreement.entity';
import { sumsOf } from '../amount';
import { isSameAuthority } from '../authority';
import { AuthorityEntity, type AuthorityRow } from '../authority.entity';
import { authoritiesHeld } from '../authority-rows.repository';
import { type AuthorityHeld, type LedgerFacts } from './ledger-facts';
import { paymentsOfAgreements } from './payment.repository';
import { reservationsOfAgreements } from './reservation-rows.repository';

/** Every authority put to one of the agreements, the earliest decision first. */
async function authoritiesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<AuthorityHeld[]> {
  const assigned = await manager.findBy(AuthorityAgreementEntity, { agreementId: In([...ids]) });
  const rows: AuthorityRow[] = await manager.find(AuthorityEntity, {
    where: { paperId: In(assigned.map(({ paperId }) => paperId)) },
    order: { decidedOn: 'ASC', decision: 'ASC', recommendation: 'ASC' },
  });
  const wanted = rows.filter((row) => assigned.some((each) => isSameAuthority(each, row)));
  return authoritiesHeld(manager, wanted);
}

/** What the ledgers of these agreements are worked out from, by the agreement's id. */
export async function ledgerFacts(
  manager: EntityManager,
  agreements: readonly Pick<Agreement, 'id' | 'maximum'>[],
): Promise<Map<string, LedgerFacts>> {
  const ids = agreements.map(({ id }) => id);
  const authorities = await authoritiesOf(manager, ids);
  const reservations = await reservationsOfAgreements(manager, ids);
  const payments = await paymentsOfAgreements(manager, ids);
  return new Map(
    agreements.map(({ id, maximum }) => [
      id,
      {
        opening: sumsOf(maximum),
        authorities: authorities.filter(({ agreementId }) => agreementId === id),
        reservations: reservations.filter(({ agreementId }) => agreementId === id),
        payments: payments
          .filter(({ agreementId }) => agreementId === id)
          .map(({ payment }) => payment),
      },
    ]),
  );
}

export async function ledgerFactsOf(
  manager: EntityManager,
  agreement: Pick<Agreement, 'id' | 'maximum'>,
): Promise<LedgerFacts> {
  return (await ledgerFacts(manager, [agreement])).get(agreement.id)!;
}
