import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json';

/** What JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Who did it; `signatory`: somebody who signs for a grantee and has no account here. */
export type Actor =
  { kind: 'person' | 'signatory'; id: string } | { kind: 'system' } | { kind: 'unknown' };

/** What the event is about, for example `{ kind: 'paper', id: <uuid> }`. */
export interface Subject {
  kind: string;
  id: string;
}

/** What an act says of itself. `name` is room and past tense: `workflow.paper-submitted`. */
export interface AuditEvent {
  name: string;
  subject: Subject;
  detail?: { readonly [name: string]: Json };
}

/** An event in its place in the chain. */
export interface ChainedEvent {
  seq: number;
  at: Date;
  actor: Actor;
  name: string;
  subject: Subject;
  detail: { readonly [name: string]: Json };
}

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);

/** The event's one spelling (RFC 8785), `at` in UTC milliseconds: the bytes that are chained. */
export function canonicalEvent({ seq, at, actor, name, subject, detail }: ChainedEvent): string {
  const plain = { kind: actor.kind, id: 'id' in actor ? actor.id : null };
  const about = { kind: subject.kind, id: subject.id };
  return canonicalJson({ seq, at: at.toISOString(), actor: plain, name, subject: about, detail });
}

/** SHA-256, in hexadecimal, over the hash before, the number and the canonical bytes, one a line. */
export function chainHash(previous: string, seq: number, canonical: string): string {
  return createHash('sha256').update(`${previous}\n${seq}\n${canonical}`, 'utf8').digest('hex');
}
