import { type Transaction } from '../../record/unit-of-work.repository';
import { type FoundLetter } from '../letter.facts';
import { type ReplyEvidence } from '../passage/letter-action';
import { OneChannelEntity, type ReplySession } from './reply.entity';
import { channelWords } from './reply-channel';
import { provedUntil } from './reply-limits';
import { linkByHash } from './reply-links.repository';
import { replySession, useProof } from './reply-sessions.repository';
import { opens } from './reply-standing.facts';

/** The code has run out, or was used for a reply already. */
export class ProofLost extends Error {}
/** The link of the browser opens the letter no more: it was replaced, answered or has run out. */
export class LinkGone extends Error {}

/** What a browser says it is, as its cookie's hash. */
export interface ReplyBy {
  /** Hash of the session's id. */
  session: string;
}

/**
 * The session of a reply that may be given now, read and judged within its transaction.
 * @throws ProofLost, LinkGone
 */
export async function provenSession(
  tx: Transaction,
  { passage }: FoundLetter,
  { session: idHash }: ReplyBy,
): Promise<ReplySession & { provedAt: Date }> {
  const session = await replySession(tx, idHash);
  if (!session) throw new LinkGone();
  const link = await linkByHash(tx.manager, session.tokenHash, tx.now);
  if (!link || !opens(link, passage)) throw new LinkGone();
  const { provedAt } = session;
  if (!provedAt || !provedUntil(provedAt, tx.now)) throw new ProofLost();
  return { ...session, provedAt };
}

/** Of two replies by one proof the second has none. @throws ProofLost */
export async function useUpProof(tx: Transaction, session: ReplySession): Promise<void> {
  if (!(await useProof(tx.manager, session))) throw new ProofLost();
}

type Proved = Pick<ReplyEvidence, 'codeProvedAt' | 'repliedAt' | 'channels' | 'oneChannelBecause'>;

/** How and when the person was reached and proved; says so where it was by one channel. */
export async function proofEvidence(
  { manager, now }: Transaction,
  { letterId, provedAt, provedBy }: ReplySession & { provedAt: Date },
): Promise<Proved> {
  const sentBy = provedBy ?? '';
  const allowed =
    sentBy === 'e-mail' ? await manager.findOneBy(OneChannelEntity, { letterId }) : null;
  return {
    codeProvedAt: provedAt.toISOString(),
    repliedAt: now.toISOString(),
    channels: channelWords(sentBy),
    ...(allowed && { oneChannelBecause: allowed.because }),
  };
}
