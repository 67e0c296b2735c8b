import { randomBytes } from 'node:crypto';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { TOKEN_BYTES, tokenHash } from '../../people/password-link/link-token';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type LetterLink, LetterLinkEntity } from './reply.entity';

type ToMake = Pick<LetterLink, 'letterId' | 'issue' | 'signatoryId' | 'expiresAt'>;

/** Makes the letter's one link that counts; gives its token, which is kept nowhere. */
export async function makeLink({ manager, now }: Transaction, link: ToMake): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await revokeLinks({ manager, now }, link.letterId);
  const row = { ...link, tokenHash: tokenHash(token)!, madeAt: now, revokedAt: null };
  await manager.insert(LetterLinkEntity, { ...row, wrongCodes: 0 });
  return token;
}

/** No link of the letter opens it any more. */
export async function revokeLinks({ manager, now }: Transaction, letterId: string): Promise<void> {
  await manager.update(LetterLinkEntity, { letterId, revokedAt: IsNull() }, { revokedAt: now });
}

const living = (hash: string, now: Date) => ({
  tokenHash: hash,
  revokedAt: IsNull(),
  expiresAt: MoreThan(now),
});

/** Null for one that is unknown, revoked or too old. Changes nothing. */
export const linkByHash = (
  manager: EntityManager,
  hash: string,
  now: Date,
): Promise<LetterLink | null> => manager.findOneBy(LetterLinkEntity, living(hash, now));
