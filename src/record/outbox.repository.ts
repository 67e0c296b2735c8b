import { randomUUID } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json';
import { type ToEnqueue } from './outbox-item';
import { OutboxEntity, type OutboxRow } from './outbox-row.entity';
import { type Transaction } from './unit-of-work.repository';

function rowOf(id: string, { kind, payload, subject, notBefore }: ToEnqueue, now: Date): OutboxRow {
  return {
    id,
    kind,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    payload: canonicalJson(payload),
    state: 'waiting',
    createdAt: now,
    dueAt: notBefore ?? now,
    tries: 0,
    interruptions: 0,
    leasedBy: null,
    finishedAt: null,
    lastFault: null,
  };
}

/** Has something done outside if and only if the act commits; gives the row's id. */
export async function enqueue({ manager, now }: Transaction, asked: ToEnqueue): Promise<string> {
  const id = randomUUID();
  await manager.insert(OutboxEntity, rowOf(id, asked, now));
  return id;
}

/** The same under a name of the caller's, at most 64 characters; a second time nothing happens. */
export async function enqueueOnce(
  { manager, now }: Transaction,
  { id, ...asked }: ToEnqueue & { id: string },
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(OutboxEntity)
    .values(rowOf(id, asked, now))
    .orIgnore()
    .execute();
}

/** Has a parked row tried again from the first try on; gives it as it was, or null where none is parked. */
export async function resume({ manager, now }: Transaction, id: string): Promise<OutboxRow | null> {
  const parked = { id, state: 'parked' } as const;
  const row = await manager.findOneBy(OutboxEntity, parked);
  const again = { state: 'waiting', dueAt: now, tries: 0, interruptions: 0 } as const;
  const { affected } = await manager.update(OutboxEntity, parked, { ...again, finishedAt: null });
  return affected === 1 ? row : null;
}
