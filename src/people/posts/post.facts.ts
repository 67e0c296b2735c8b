import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { type Transaction } from '../../record/unit-of-work.repository';
import { AccountEntity } from '../account.entity';
import { barsBusiness } from '../administration/administers';
import { postsHeldNow } from './holds-post';
import { momentAt } from './moment.facts';
import { tenureOf, type Tenure } from './post-holding';
import { PostHoldingEntity, type PostHoldingRow } from './post-holding.entity';
import { holdingsOfPeople, holdingsOfPosts } from './post-holding.repository';

/** Who fills the posts, and who administers and so does no business act. */
export interface PostFacts {
  /** Of accounts that are open; past holdings too, those put on record after the act's time not. */
  tenures: Tenure[];
  /** Person ids. */
  administrators: string[];
}

/**
 * On PostgreSQL the holdings stay as they are until the act is committed, so that none ends between
 * the look and the act. SQLite has one writer at a time and needs no lock; a page only looks.
 */
async function keepHoldings(
  manager: EntityManager,
  where: FindOptionsWhere<PostHoldingRow>,
): Promise<void> {
  const isActing = manager.queryRunner?.isTransactionActive ?? false;
  if (manager.dataSource.options.type !== 'postgres' || !isActing) return;
  await manager
    .createQueryBuilder(PostHoldingEntity, 'holding')
    .where(where)
    .orderBy('holding.id')
    .setLock('pessimistic_read')
    .getMany();
}

/**
 * Reads who fills the posts within the acting transaction: what a session or a page says of posts is
 * never authority. Filled days are the body's own; `until` is the first day no longer held.
 */
export async function postFacts(
  { manager, now }: Transaction,
  posts: readonly string[],
): Promise<PostFacts> {
  await keepHoldings(manager, { postId: In([...posts]) });
  const accounts = await manager.find(AccountEntity, { where: { disabled: false } });
  const open = new Set(accounts.map(({ id }) => id));
  const holdings = await holdingsOfPosts(manager, posts);
  return {
    tenures: holdings
      .filter(({ personId, recordedAt }) => open.has(personId) && recordedAt <= now)
      .map(tenureOf),
    administrators: accounts.filter(barsBusiness).map(({ id }) => id),
  };
}

/** Posts the person holds now, kept until the act is committed; none for a closed account. */
export async function postsHeld(
  { manager, now }: Transaction,
  personId: string,
): Promise<string[]> {
  await keepHoldings(manager, { accountId: personId });
  const account = await manager.findOneBy(AccountEntity, { id: personId });
  if (!account || account.disabled) return [];
  return postsHeldNow(await holdingsOfPeople(manager, [personId]), momentAt(now));
}
