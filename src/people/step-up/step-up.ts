const MINUTE = 60 * 1000;
const SHA256 = /^[0-9a-f]{64}$/;
const ACT = /^[a-z][a-z-]{0,63}$/;

/** What a proof is for: one person, one act, one document. */
export interface ProvenAct {
  personId: string;
  /** The action's own name: `approve`, `decide`. */
  act: string;
  /** SHA-256 of the document the person was shown, in hexadecimal. */
  sha256: string;
}

/** A proof given now holds for five minutes (ASVS 5.0.0 7.5.3). */
export const stepUpExpiry = (now: Date): Date => new Date(now.getTime() + 5 * MINUTE);

/** Whether a proof can be for this at all. */
export const isProvable = ({ act, sha256 }: Pick<ProvenAct, 'act' | 'sha256'>): boolean =>
  ACT.test(act) && SHA256.test(sha256);
