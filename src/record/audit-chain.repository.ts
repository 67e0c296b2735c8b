import type { EntityManager } from 'typeorm';
import { canonicalEvent, chainHash, type ChainedEvent } from './audit-event';
import { AuditEventEntity, AuditHeadEntity, type AuditHead } from './audit-event.entity';
import { canonicalJson } from '../kernel/canonical-json';

const HEAD = { id: 1 };

/**
 * Locks the head and takes the next number. Writing comes before reading: the UPDATE is the lock on
 * both databases, while "read the last row, then insert" forks the chain under load.
 */
async function lockHead(manager: EntityManager): Promise<AuditHead> {
  const { affected } = await manager.increment(AuditHeadEntity, HEAD, 'seq', 1);
  if (affected !== 1) throw new Error('The audit head is missing');
  return manager.findOneByOrFail(AuditHeadEntity, HEAD);
}

/** Appends the event to the chain; the last thing a transaction does, as it locks all others out. */
export async function appendToChain(
  manager: EntityManager,
  event: Omit<ChainedEvent, 'seq'>,
): Promise<void> {
  const head = await lockHead(manager);
  const canonical = canonicalEvent({ ...event, seq: head.seq });
  const hash = chainHash(head.hash, head.seq, canonical);
  await manager.insert(AuditEventEntity, {
    seq: head.seq,
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
  await manager.update(AuditHeadEntity, HEAD, { hash });
}
