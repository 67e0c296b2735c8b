import { createHash } from 'node:crypto';

const HOUR = 60 * 60 * 1000;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** Bytes of chance in a token: 256 bits, 43 characters of base64url. */
export const TOKEN_BYTES = 32;

/** How a token is kept; undefined for what can be none. */
export const tokenHash = (token: string): string | undefined =>
  SHAPE.test(token) ? createHash('sha256').update(token, 'utf8').digest('hex') : undefined;

/** A link made now may be used for a day. */
export const linkExpiry = (now: Date): Date => new Date(now.getTime() + 24 * HOUR);
