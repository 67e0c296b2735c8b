import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** SHA-256, in hexadecimal, of the value's canonical JSON: what every hash of content is taken of. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
