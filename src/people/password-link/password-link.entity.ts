import { EntitySchema } from 'typeorm';

/** A way to choose a password, once. The token itself is only in the address that was shown. */
export interface PasswordLinkRow {
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  accountId: string;
  expiresAt: Date;
}

export const PasswordLinkEntity = new EntitySchema<PasswordLinkRow>({
  name: 'password_link',
  columns: {
    tokenHash: { name: 'token_hash', type: 'varchar', length: 64, primary: true },
    accountId: { name: 'account_id', type: 'varchar', length: 36 },
    expiresAt: { name: 'expires_at', type: 'datetime' },
  },
  indices: [{ name: 'ix_password_link_account', columns: ['accountId'] }],
  foreignKeys: [
    {
      name: 'fk_password_link_account',
      target: 'account',
      columnNames: ['account_id'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
    },
  ],
});
