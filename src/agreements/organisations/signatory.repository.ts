import { type EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { forUpdate } from '../../platform/database-locks.adapter';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type Signatory, type SignatoryTerms } from './organisation';
import { SignatoryEntity, type SignatoryRow } from './organisation.entity';

export const signatoryOf = (row: SignatoryRow): Signatory => ({
  ...(JSON.parse(row.terms) as SignatoryTerms),
  id: row.id,
  organisationId: row.organisationId,
  enteredBy: row.enteredBy,
  enteredAt: row.enteredAt,
  ...(row.verifiedBy !== null &&
    row.verifiedAt !== null && {
      verified: { by: row.verifiedBy, at: row.verifiedAt, how: row.verifiedHow ?? '' },
    }),
  ...(row.endedAt !== null && { endedAt: row.endedAt }),
});

/** In the order they were named. */
export async function signatoriesOf(
  manager: EntityManager,
  organisationId: string,
): Promise<Signatory[]> {
  const rows = await manager.find(SignatoryEntity, {
    where: { organisationId },
    order: { enteredAt: 'ASC', id: 'ASC' },
  });
  return rows.map(signatoryOf);
}

/** @throws NotFound */
export async function lockSignatory(
  { manager }: Transaction,
  { id, organisationId }: Pick<Signatory, 'id' | 'organisationId'>,
): Promise<Signatory> {
  const row = await manager.findOne(SignatoryEntity, {
    where: { id, organisationId },
    ...forUpdate(manager),
  });
  if (!row) throw new NotFound('signatory');
  return signatoryOf(row);
}
