import type { EntityManager } from 'typeorm';
import { canonicalEvent, chainHash, type ChainedEvent } from './audit-event';
import { AuditEventEntity, AuditHeadEntity, type AuditHead } from './audit-event.entity';
import { canonicalJson } from '../kernel/canonical-json';
import { forUpdate } from '../platform/database-locks.adapter';

const HEAD = { id: 1 };

/** Locked until the transaction ends: "read the last row, then insert" forks the chain under load. */
async function lockedHead(manager: EntityManager): Promise<AuditHead> {
  const head = await manager.findOne(AuditHeadEntity, { where: HEAD, ...forUpdate(manager) });
  if (!head) throw new Error('The audit head is missing');
  return head;
}

/** Appends the event to the chain; the last thing a transaction does, as it locks all others out. */
export async function appendToChain(
  manager: EntityManager,
  event: Omit<ChainedEvent, 'seq'>,
): Promise<void> {
  const head = await lockedHead(manager);
  const seq = head.seq + 1;
  const canonical = canonicalEvent({ ...event, seq });
  const hash = chainHash(head.hash, seq, canonical);
  await manager.insert(AuditEventEntity, {
    seq,
    at: event.at,
    actorKind: event.actor.kind,
    actorId: 'id' in event.actor ? event.actor.id : null,
    name: event.name,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    detail: canonicalJson(event.detail),
    canonical,
    previousHash: head.hash,
    hash,
  });
  await manager.update(AuditHeadEntity, HEAD, { seq, hash });
}
