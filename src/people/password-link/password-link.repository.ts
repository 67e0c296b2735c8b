import { randomBytes } from 'node:crypto';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { type Transaction } from '../../record/unit-of-work.repository';
import { linkExpiry, TOKEN_BYTES, tokenHash } from './link-token';
import { type PasswordLink } from './password-link';
import { PasswordLinkEntity } from './password-link.entity';

/** Makes the account's one link that counts; an earlier one ends. */
export async function makeLink(
  { manager, now }: Transaction,
  accountId: string,
): Promise<PasswordLink> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = linkExpiry(now);
  await manager.delete(PasswordLinkEntity, { expiresAt: LessThanOrEqual(now) });
  await endLinks(manager, accountId);
  await manager.insert(PasswordLinkEntity, { tokenHash: tokenHash(token)!, accountId, expiresAt });
  return { token, expiresAt };
}

export async function endLinks(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(PasswordLinkEntity, { accountId });
}

/** Whose link it is; undefined for one that is unknown, used or too old. Changes nothing. */
export async function findLink(
  manager: EntityManager,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const hash = tokenHash(token);
  if (hash === undefined) return undefined;
  const where = { tokenHash: hash, expiresAt: MoreThan(now) };
  return (await manager.findOneBy(PasswordLinkEntity, where))?.accountId;
}

/** Uses the link up; false where another request, or a newer link, was there first. */
export async function useLink({ manager, now }: Transaction, token: string): Promise<boolean> {
  const where = { tokenHash: tokenHash(token) ?? '', expiresAt: MoreThan(now) };
  return (await manager.delete(PasswordLinkEntity, where)).affected === 1;
}
