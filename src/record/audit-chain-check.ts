import { canonicalEvent, chainHash, type ChainedEvent } from './audit-event';

/** A stored event with the bytes and hashes it was stored with. */
export interface Link {
  event: ChainedEvent;
  canonical: string;
  previousHash: string;
  hash: string;
}

/**
 * Where the chain breaks. `gap`: the event is not there; `link`: it does not follow the one before;
 * `hash`: its bytes were changed; `columns`: its columns say something else than its bytes; `head`:
 * the head is not the last event.
 */
export interface ChainFault {
  seq: number;
  fault: 'gap' | 'link' | 'hash' | 'columns' | 'head';
}

/** Whether `link` follows what came before it (number and hash of the event before). */
export function linkFault(
  before: { seq: number; hash: string },
  { event, canonical, previousHash, hash }: Link,
): ChainFault | undefined {
  const seq = before.seq + 1;
  if (event.seq !== seq) return { seq, fault: 'gap' };
  if (previousHash !== before.hash) return { seq, fault: 'link' };
  if (hash !== chainHash(previousHash, seq, canonical)) return { seq, fault: 'hash' };
  if (canonical !== canonicalEvent(event)) return { seq, fault: 'columns' };
  return undefined;
}
