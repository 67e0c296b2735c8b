import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { forUpdate } from '../../platform/database-locks.adapter';
import { type Transaction } from '../../record/unit-of-work.repository';
import {
  type LetterCode,
  LetterCodeEntity,
  LetterLinkEntity,
  type ReplySession,
} from './reply.entity';
import { judgeCode } from './reply-codes';
import { TRIES_PER_CODE, WRONG_CODES_OF_LINK } from './reply-limits';
import { proveSession } from './reply-sessions.repository';

/** `proved` gives the id the browser goes on under; of `wrong`, how many tries the code still has. */
export type CodeOutcome =
  { outcome: 'proved'; id: string } | { outcome: 'wrong'; left: number } | { outcome: 'void' };

/**
 * Holds what was typed to the one code of the browser's session, and uses it up. Each try is counted
 * before it is judged. No act on the letter, so it is written outside the record; what was proved is
 * in the evidence of the reply.
 */
@Injectable()
export class ProveByCode {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  run(session: Pick<ReplySession, 'idHash' | 'tokenHash'>, typed: string): Promise<CodeOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const tx = { manager, now: this.clock.now() };
      const where = { sessionHash: session.idHash };
      const sent = await manager.findOne(LetterCodeEntity, { where, ...forUpdate(manager) });
      const verdict = judgeCode(sent ?? undefined, typed, tx.now);
      if (verdict === 'void' || !sent) return { outcome: 'void' };
      return verdict === 'right' ? this.prove(tx, sent) : this.count(tx, sent, session);
    });
  }

  private async prove(tx: Transaction, { sessionHash, sentBy }: LetterCode): Promise<CodeOutcome> {
    await tx.manager.delete(LetterCodeEntity, { sessionHash });
    const id = await proveSession(tx, { idHash: sessionHash, by: sentBy });
    return { outcome: 'proved', id };
  }

  /** A link that wrong codes keep coming from ends; the letter is then issued anew. */
  private async count(
    { manager, now }: Transaction,
    { sessionHash, tries }: LetterCode,
    { tokenHash }: Pick<ReplySession, 'tokenHash'>,
  ): Promise<CodeOutcome> {
    await manager.update(LetterCodeEntity, { sessionHash }, { tries: tries + 1 });
    await manager.increment(LetterLinkEntity, { tokenHash }, 'wrongCodes', 1);
    const link = await manager.findOneBy(LetterLinkEntity, { tokenHash });
    if ((link?.wrongCodes ?? 0) >= WRONG_CODES_OF_LINK) {
      await manager.update(LetterLinkEntity, { tokenHash }, { revokedAt: now });
    }
    const left = TRIES_PER_CODE - tries - 1;
    return left > 0 ? { outcome: 'wrong', left } : { outcome: 'void' };
  }
}
