import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { type LocalDate } from '../../kernel/local-date';
import { type PostHolding } from './post-holding';
import { PostHoldingEntity, type PostHoldingRow } from './post-holding.entity';

export const holdingOf = (row: PostHoldingRow): PostHolding => ({
  id: row.id,
  personId: row.accountId,
  postId: row.postId,
  from: row.heldFrom,
  recordedAt: row.recordedAt,
  ...(row.heldUntil !== null && { until: row.heldUntil }),
  ...(row.endRecordedAt !== null && { endRecordedAt: row.endRecordedAt }),
});

async function find(
  manager: EntityManager,
  where: FindOptionsWhere<PostHoldingRow>,
): Promise<PostHolding[]> {
  const order = { heldFrom: 'ASC', recordedAt: 'ASC', postId: 'ASC', id: 'ASC' } as const;
  return (await manager.find(PostHoldingEntity, { where, order })).map(holdingOf);
}

/** Every holding of the people, past and to come, the earliest first. */
export const holdingsOfPeople = (
  manager: EntityManager,
  people: readonly string[],
): Promise<PostHolding[]> => find(manager, { accountId: In([...people]) });

/** Every holding of the posts, past and to come, the earliest first. */
export const holdingsOfPosts = (
  manager: EntityManager,
  posts: readonly string[],
): Promise<PostHolding[]> => find(manager, { postId: In([...posts]) });

export async function holdingById(
  manager: EntityManager,
  id: string,
): Promise<PostHolding | undefined> {
  return (await find(manager, { id }))[0];
}

/** The holding to put on record, and by whom; null: the service itself. */
export interface RecordedHolding {
  holding: Omit<PostHolding, 'endRecordedAt'>;
  by: string | null;
}

export async function insertHolding(
  manager: EntityManager,
  { holding, by }: RecordedHolding,
): Promise<void> {
  const { id, personId, postId, from, until, recordedAt } = holding;
  const ends = until !== undefined;
  await manager.insert(PostHoldingEntity, {
    id,
    accountId: personId,
    postId,
    heldFrom: from,
    heldUntil: until ?? null,
    recordedAt,
    recordedBy: by,
    endRecordedAt: ends ? recordedAt : null,
    endRecordedBy: ends ? by : null,
  });
}

export interface RecordedEnd {
  id: string;
  until: LocalDate;
  recordedAt: Date;
  by: string | null;
}

export async function endHolding(
  manager: EntityManager,
  { id, until, recordedAt, by }: RecordedEnd,
): Promise<void> {
  const end = { heldUntil: until, endRecordedAt: recordedAt, endRecordedBy: by };
  await manager.update(PostHoldingEntity, { id }, end);
}
