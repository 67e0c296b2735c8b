import { createHash } from 'node:crypto';

/** How a session's id is kept: a copy of the table opens none. */
export const sessionHash = (id: string): string =>
  createHash('sha256').update(id, 'utf8').digest('hex');
