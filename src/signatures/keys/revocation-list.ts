import { type KeyObject } from 'node:crypto';

/** A certificate revocation list as the rules see it; names and numbers are DER in hexadecimal. */
export interface RevocationList {
  issuer: string;
  nextUpdate?: Date;
  /** Serial number to the time from which the certificate is revoked. */
  revoked: ReadonlyMap<string, Date>;
  /** False where a critical extension narrows the list in a way nobody here understands. */
  isWhole: boolean;
  isSignedBy(key: KeyObject): boolean;
}
