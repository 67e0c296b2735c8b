import { EntitySchema } from 'typeorm';
import type { Actor } from './audit-event';

/** One row an event, written once. The columns serve queries; `canonical` is what was chained. */
export interface AuditEventRow {
  seq: number;
  at: Date;
  actorKind: Actor['kind'];
  actorId: string | null;
  name: string;
  subjectKind: string;
  subjectId: string;
  /** Canonical JSON of the detail. */
  detail: string;
  canonical: string;
  previousHash: string;
  hash: string;
}

export const AuditEventEntity = new EntitySchema<AuditEventRow>({
  name: 'audit_event',
  columns: {
    seq: { type: 'integer', primary: true },
    at: { type: 'datetime' },
    actorKind: { name: 'actor_kind', type: 'varchar', length: 16 },
    actorId: { name: 'actor_id', type: 'varchar', length: 36, nullable: true },
    name: { type: 'varchar', length: 64 },
    subjectKind: { name: 'subject_kind', type: 'varchar', length: 32 },
    subjectId: { name: 'subject_id', type: 'varchar', length: 64 },
    detail: { type: 'text' },
    canonical: { type: 'text' },
    previousHash: { name: 'previous_hash', type: 'varchar', length: 64 },
    hash: { type: 'varchar', length: 64 },
  },
  uniques: [{ name: 'uq_audit_event_previous_hash', columns: ['previousHash'] }],
  indices: [
    { name: 'ix_audit_event_subject', columns: ['subjectKind', 'subjectId', 'seq'] },
    { name: 'ix_audit_event_actor', columns: ['actorId', 'seq'] },
  ],
});

/** The one row every append locks, so that the chain cannot fork. */
export interface AuditHead {
  id: number;
  seq: number;
  hash: string;
}

export const AuditHeadEntity = new EntitySchema<AuditHead>({
  name: 'audit_head',
  columns: {
    id: { type: 'integer', primary: true },
    seq: { type: 'integer' },
    hash: { type: 'varchar', length: 64 },
  },
});
