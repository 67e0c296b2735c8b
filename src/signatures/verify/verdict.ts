import { type Check, type FailureCode } from './failures';

/** `not asked`: the caller gave nothing to check it against. `not reached`: the file is unreadable. */
export type Outcome = 'passed' | 'failed' | 'not asked' | 'not reached';

export interface SignatureReport {
  field: string;
  /** A seal is a body's, and nobody's signature. */
  kind: 'signature' | 'seal';
  /** Common name and serialNumber in the signer's certificate. */
  name?: string;
  personId?: string;
  /** The time the signature says, ISO, UTC. */
  at?: string;
  /** What a seal says it proves. */
  reason?: string;
  /** SHA-256 of the signer's certificate, hexadecimal. */
  certificate?: string;
  /** How many bytes of the file it covers, its own place apart. */
  coversTo: number;
  isValid: boolean;
}

/** What the bytes prove, and what they do not. */
export interface Verdict {
  isValid: boolean;
  /** Of the whole file, hexadecimal: what a register compares. */
  sha256: string;
  checks: Record<Check, Outcome>;
  failures: { code: FailureCode; check: Check; field?: string; words: string }[];
  /** In the order they were made. */
  signatures: SignatureReport[];
  /** Made fields still empty. */
  unsignedFields: string[];
}
