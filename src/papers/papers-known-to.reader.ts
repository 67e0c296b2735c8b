import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { PaperKnownToEntity } from './paper-known-to.entity';
import { PaperEntity, type PaperRow } from './paper.entity';

/**
 * The papers, as `paper`, that somebody may know of. Whatever is added is by `andWhere`.
 * @param names - all they can be known to the viewer by: the person, and posts held
 */
export function papersKnownTo(
  manager: EntityManager,
  names: readonly string[],
): SelectQueryBuilder<PaperRow> {
  const papers = manager.createQueryBuilder(PaperEntity, 'paper');
  const known = papers
    .subQuery()
    .select('1')
    .from(PaperKnownToEntity, 'known')
    .where('known.paperId = paper.id')
    .andWhere('known.who IN (:...names)');
  return papers.where(`EXISTS ${known.getQuery()}`, { names });
}
