import { EntitySchema } from 'typeorm';

/** A person has proved again who they are, for one act on one document; used up by that act. */
export interface StepUpRow {
  accountId: string;
  /** `approve`, `decide`. */
  act: string;
  /** SHA-256 of the document shown, in hexadecimal. */
  sha256: string;
  grantedAt: Date;
  expiresAt: Date;
}

export const StepUpEntity = new EntitySchema<StepUpRow>({
  name: 'step_up',
  columns: {
    accountId: { name: 'account_id', type: 'varchar', length: 36, primary: true },
    act: { type: 'varchar', length: 64, primary: true },
    sha256: { type: 'varchar', length: 64, primary: true },
    grantedAt: { name: 'granted_at', type: 'datetime' },
    expiresAt: { name: 'expires_at', type: 'datetime' },
  },
  foreignKeys: [
    {
      name: 'fk_step_up_account',
      target: 'account',
      columnNames: ['account_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});

/** A proof that failed or has not succeeded yet, counted apart from sign-ins. */
export interface ProofAttempt {
  /** UUID. */
  id: string;
  accountId: string;
  at: Date;
}

export const ProofAttemptEntity = new EntitySchema<ProofAttempt>({
  name: 'proof_attempt',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    accountId: { name: 'account_id', type: 'varchar', length: 36 },
    at: { type: 'datetime' },
  },
  indices: [{ name: 'ix_proof_attempt_account', columns: ['accountId', 'at'] }],
});
