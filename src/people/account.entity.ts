import { EntitySchema } from 'typeorm';

/** A person's way in. One person, one account; one post each. */
export interface Account {
  /** UUID. */
  id: string;
  /** As `foldSignInName` gives it; unique. */
  signInName: string;
  /** What screens and papers call the person; the post's name where no other is wanted. */
  displayName: string;
  /** A post of the scheme file, for example `policy-officer`. */
  postId: string;
  /** Argon2id, in PHC form. */
  passwordHash: string;
  createdAt: Date;
  disabled: boolean;
}

export const AccountEntity = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: { type: 'varchar', length: 36, primary: true },
    signInName: { name: 'sign_in_name', type: 'varchar', length: 254 },
    displayName: { name: 'display_name', type: 'varchar', length: 120 },
    postId: { name: 'post_id', type: 'varchar', length: 64 },
    passwordHash: { name: 'password_hash', type: 'varchar', length: 200 },
    createdAt: { name: 'created_at', type: 'datetime' },
    disabled: { type: 'boolean', default: false },
  },
  uniques: [{ name: 'uq_account_sign_in_name', columns: ['signInName'] }],
  indices: [{ name: 'ix_account_post', columns: ['postId'] }],
});
