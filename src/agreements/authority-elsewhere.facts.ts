import { type EntityManager, In, Not } from 'typeorm';
import { oneAtATime } from '../platform/database-locks.adapter';
import { AgreementEntity } from './agreement.entity';
import { agreementOf } from './agreement.repository';
import { sumsOf } from './amount';
import { type AuthorityGiven, isSameAuthority } from './authority';
import { AuthorityEntity } from './authority.entity';
import { authoritiesHeld, authorityOfRow } from './authority-rows.repository';
import { type AuthorityElsewhere } from './ledger/ledger-facts';
import { reservationsOfPapers } from './ledger/reservation-rows.repository';

/**
 * Lets one act at a time go on of all that authorise money or bring it into force: what the others
 * have authorised stays as it was read. Taken before any agreement or authority is locked.
 */
export const oneDecisionAtATime = ({ manager }: { manager: EntityManager }): Promise<void> =>
  oneAtATime(manager, 'authority');

/** Authority of every other paper's decision, of those that are wanted. */
export async function authorityElsewhere(
  manager: EntityManager,
  { paperId, isWanted }: { paperId: string; isWanted: (given: AuthorityGiven) => boolean },
): Promise<AuthorityElsewhere[]> {
  const rows = await manager.find(AuthorityEntity, {
    where: { paperId: Not(paperId) },
    order: { decidedOn: 'ASC', decision: 'ASC', recommendation: 'ASC' },
  });
  const wanted = rows.filter((row) => isWanted(authorityOfRow(row)));
  if (wanted.length === 0) return [];
  const all = await authoritiesHeld(manager, wanted);
  const ids = all.flatMap(({ agreementId }) => agreementId ?? []);
  const agreements = (await manager.findBy(AgreementEntity, { id: In(ids) })).map(agreementOf);
  const papers = [...new Set(wanted.map((row) => row.paperId))];
  const reservations = await reservationsOfPapers(manager, papers);
  return all.map((held) => {
    const agreement = agreements.find(({ id }) => id === held.agreementId);
    return {
      held,
      reservations: reservations.filter(
        ({ authority }) => authority && isSameAuthority(authority, held.given),
      ),
      opening: sumsOf(agreement?.maximum),
      ...(agreement && { agreement: agreement.reference }),
    };
  });
}
