import { Injectable } from '@nestjs/common';
import { ExpireLetters } from '../../letters/expire-letters.action';
import { RemindDue } from '../../letters/remind-due.action';
import { type OutboxItem } from '../../record/outbox-item';
import { type OutboxHandler } from '../outbox-handler';

const MINUTE = 60_000;
const KINDS = ['letter.expire', 'letter.remind'] as const;

/** What the time-table has done to letters: the end of those nobody answered, and reminders before it. */
@Injectable()
export class LetterTimes implements OutboxHandler {
  readonly kinds = KINDS;
  readonly mostTries = 10;
  readonly longest = 10 * MINUTE;

  constructor(
    private readonly expire: ExpireLetters,
    private readonly remind: RemindDue,
  ) {}

  async run({ kind }: OutboxItem): Promise<void> {
    await (kind === 'letter.expire' ? this.expire : this.remind).run();
  }
}
