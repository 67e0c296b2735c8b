import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { LetterCodeEntity, type ReplySession, ReplyTryEntity } from './reply.entity';
import { CODE_LIFE, provedUntil, TRIES_PER_CODE } from './reply-limits';
import { linkByHash } from './reply-links.repository';
import { sessionHash } from './reply-session-hash';
import { replySession } from './reply-sessions.repository';
import { type LetterToReply, opens, ReplyStanding } from './reply-standing.facts';

/** A browser that came by a link, and the letter as it stands for it now. */
export interface ReplyVisit extends LetterToReply {
  session: ReplySession;
  /** Whether the link of this session still opens the letter for a reply. */
  isOpen: boolean;
  /** Until when the code that was typed right counts. */
  provedUntil?: Date;
  /** Whether a code is there to be typed, or on its way. */
  codeIsAwaited: boolean;
}

/** What the pages of a signatory show. */
@Injectable()
export class ReplyReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: ReplyStanding,
  ) {}

  /** Undefined for a session that is unknown or over. @param id as the browser's cookie has it */
  async visit(id: string): Promise<ReplyVisit | undefined> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const session = await replySession({ manager, now }, sessionHash(id));
    if (!session) return undefined;
    const letter = await this.standing.of({ manager, now }, session.letterId);
    const link = await linkByHash(manager, session.tokenHash, now);
    const until = provedUntil(session.provedAt, now);
    return {
      ...letter,
      session,
      isOpen: link !== null && opens(link, letter.found.passage),
      codeIsAwaited: await isCodeAwaited(manager, session, now),
      ...(until && { provedUntil: until }),
    };
  }
}

/** The job that makes it may still be at it. */
async function isCodeAwaited(
  manager: EntityManager,
  { idHash, tokenHash }: ReplySession,
  now: Date,
): Promise<boolean> {
  const code = await manager.findOneBy(LetterCodeEntity, { sessionHash: idHash });
  if (code) return code.expiresAt > now && code.tries < TRIES_PER_CODE;
  const [asked] = await manager.find(ReplyTryEntity, {
    where: { kind: 'code', tokenHash },
    order: { at: 'DESC' },
    take: 1,
  });
  return asked !== undefined && asked.at.getTime() + CODE_LIFE > now.getTime();
}
