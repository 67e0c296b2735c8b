import { chainHash } from './audit-event';

/** A stored event with the bytes and hashes it was stored with. */
export interface Link {
  seq: number;
  /** Canonical bytes of what its columns say now; undefined where they say nothing readable. */
  said: string | undefined;
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
  { seq: own, said, canonical, previousHash, hash }: Link,
): ChainFault | undefined {
  const seq = before.seq + 1;
  if (own !== seq) return { seq, fault: 'gap' };
  if (previousHash !== before.hash) return { seq, fault: 'link' };
  if (hash !== chainHash(previousHash, seq, canonical)) return { seq, fault: 'hash' };
  if (canonical !== said) return { seq, fault: 'columns' };
  return undefined;
}
