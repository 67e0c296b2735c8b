import { EntitySchema } from 'typeorm';

/**
 * A sign-in that failed or has not succeeded yet. Not on the audit chain: a stranger could fill it.
 */
export interface SignInAttempt {
  /** UUID. */
  id: string;
  /** SHA-256 of the folded name, in hexadecimal: what was typed may be a password. */
  nameHash: string;
  address: string;
  at: Date;
  /** False while the password is still being proved. */
  failed: boolean;
}

export const SignInAttemptEntity = new EntitySchema<SignInAttempt>({
  name: 'sign_in_attempt',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    nameHash: { name: 'name_hash', type: 'varchar', length: 64 },
    address: { type: 'varchar', length: 64 },
    at: { type: 'datetime' },
    failed: { type: 'boolean', default: false },
  },
  indices: [
    { name: 'ix_sign_in_attempt_name', columns: ['nameHash', 'at'] },
    { name: 'ix_sign_in_attempt_address', columns: ['address', 'at'] },
  ],
});
