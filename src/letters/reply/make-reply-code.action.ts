import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { LetterCodeEntity } from './reply.entity';
import { type CodeChannel, sentByWords } from './reply-channel';
import { CODE_LENGTH, codeHash } from './reply-codes';
import { CODE_LIFE } from './reply-limits';
import { linkByHash } from './reply-links.repository';
import { replySession } from './reply-sessions.repository';
import { opens, ReplyStanding } from './reply-standing.facts';

/** A code as it goes into one message and nowhere else. */
export interface CodeMade {
  code: string;
  channel: CodeChannel;
  /** Of the letter. */
  number: string;
}

const freshCode = (): string => String(randomInt(10 ** CODE_LENGTH)).padStart(CODE_LENGTH, '0');

/**
 * Makes the code of a browser's session when it is to be sent; the one before ends. Delivery is no
 * act, so it is written outside the record.
 */
@Injectable()
export class MakeReplyCode {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: ReplyStanding,
  ) {}

  /** Undefined where the session is over, its link opens nothing any more, or no way leads to anybody. */
  run(session: string): Promise<CodeMade | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const begun = await replySession({ manager, now }, session);
      const link = begun && (await linkByHash(manager, begun.tokenHash, now));
      if (!link) return undefined;
      const { channel, found } = await this.standing.of({ manager, now }, link.letterId);
      if (!channel || !opens(link, found.passage)) return undefined;
      const code = freshCode();
      const sent = { sentBy: sentByWords(channel), expiresAt: new Date(now.getTime() + CODE_LIFE) };
      const row = { sessionHash: session, codeHash: codeHash(code, session), tries: 0, ...sent };
      await manager.upsert(LetterCodeEntity, row, ['sessionHash']);
      return { code, channel, number: found.row.number };
    });
  }
}
