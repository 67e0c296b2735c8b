import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { enqueue } from '../../record/outbox.repository';
import { codeToSend } from './reply-mail';
import { LetterCodeEntity, type ReplySession } from './reply.entity';
import { CODES_BY_LINK, CODES_FROM_ADDRESS } from './reply-limits';
import { countTries, noteTry, waitBefore } from './reply-tries.repository';

export interface CodeAsked {
  session: Pick<ReplySession, 'idHash' | 'tokenHash' | 'letterId'>;
  /** The browser's network address, as the trusted proxies tell it. */
  address: string;
}

const LIMITS = { byLink: CODES_BY_LINK, fromAddress: CODES_FROM_ADDRESS };

/**
 * Has a code sent for a browser that came by a link. The delivering job makes it: nothing that is
 * stored on the way says what it is. No act on the letter, so it is written outside the record.
 */
@Injectable()
export class AskForCode {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Seconds to wait before another code may be asked for; 0: one is on its way. */
  run({ session: { idHash, tokenHash, letterId }, address }: CodeAsked): Promise<number> {
    const trying = { kind: 'code', tokenHash, address } as const;
    return this.dataSource.transaction(async (manager) => {
      const tx = { manager, now: this.clock.now() };
      await countTries(manager);
      const wait = await waitBefore(tx, trying, LIMITS);
      if (wait > 0) return wait;
      await noteTry(tx, trying);
      // The one before ends at once, not when the next arrives.
      await manager.delete(LetterCodeEntity, { sessionHash: idHash });
      await enqueue(tx, codeToSend({ session: idHash, letter: letterId }));
      return 0;
    });
  }
}
