import { EntitySchema } from 'typeorm';

/** A person's way in. One person, one account; posts are held by date, in `post_holding`. */
export interface Account {
  /** UUID. */
  id: string;
  /** As `foldSignInName` gives it; unique. */
  signInName: string;
  /** What screens and papers call the person; the post's name where no other is wanted. */
  displayName: string;
  /** Administers the service; such an account holds no post. */
  administrator: boolean;
  /** Argon2id, in PHC form. */
  passwordHash: string;
  /** A session begun under another number is over. */
  sessionEpoch: number;
  createdAt: Date;
  disabled: boolean;
}

export const AccountEntity = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    signInName: { name: 'sign_in_name', type: 'varchar', length: 254 },
    displayName: { name: 'display_name', type: 'varchar', length: 120 },
    passwordHash: { name: 'password_hash', type: 'varchar', length: 200 },
    createdAt: { name: 'created_at', type: 'datetime' },
    disabled: { type: 'boolean', default: false },
    administrator: { type: 'boolean', default: false },
    sessionEpoch: { name: 'session_epoch', type: 'integer', default: 1 },
  },
  uniques: [{ name: 'uq_account_sign_in_name', columns: ['signInName'] }],
});
