import { randomBytes } from 'node:crypto';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { TOKEN_BYTES } from '../../people/password-link/link-token';
import { type Transaction } from '../../record/unit-of-work.repository';
import {
  LetterCodeEntity,
  type LetterLink,
  type ReplySession,
  ReplySessionEntity,
} from './reply.entity';
import { SESSION_LIFE } from './reply-limits';
import { sessionHash } from './reply-session-hash';

const freshId = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Gives the id, for the browser's cookie alone. */
export async function beginReplySession(
  { manager, now }: Transaction,
  { tokenHash, letterId, signatoryId }: LetterLink,
): Promise<string> {
  const id = freshId();
  await manager.delete(ReplySessionEntity, { expiresAt: LessThanOrEqual(now) });
  await manager.delete(LetterCodeEntity, { expiresAt: LessThanOrEqual(now) });
  await manager.insert(ReplySessionEntity, {
    idHash: sessionHash(id),
    tokenHash,
    letterId,
    signatoryId,
    expiresAt: new Date(now.getTime() + SESSION_LIFE),
    provedAt: null,
    provedBy: null,
    typed: null,
  });
  return id;
}

export const replySession = (
  { manager, now }: { manager: EntityManager; now: Date },
  idHash: string,
): Promise<ReplySession | null> =>
  manager.findOneBy(ReplySessionEntity, { idHash, expiresAt: MoreThan(now) });

/** Whoever proved themselves goes on under a new id: one known from before is worth nothing. */
export async function proveSession(
  { manager, now }: Transaction,
  { idHash, by }: { idHash: string; by: string },
): Promise<string> {
  const id = freshId();
  const proved = { idHash: sessionHash(id), provedAt: now, provedBy: by };
  await manager.update(ReplySessionEntity, { idHash }, proved);
  return id;
}

/** Keeps the words of a reply that could not be given yet. */
export async function keepTyped(
  manager: EntityManager,
  { idHash, typed }: { idHash: string; typed: string | null },
): Promise<void> {
  await manager.update(ReplySessionEntity, { idHash }, { typed });
}

/** Uses the proof up; false where it was used or has been lost meanwhile. */
export async function useProof(
  manager: EntityManager,
  { idHash, provedAt }: Pick<ReplySession, 'idHash' | 'provedAt'>,
): Promise<boolean> {
  if (provedAt === null) return false;
  const used = { provedAt: null, typed: null };
  return (await manager.update(ReplySessionEntity, { idHash, provedAt }, used)).affected === 1;
}
