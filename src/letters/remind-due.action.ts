import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type LocalDate } from '../kernel/local-date';
import { workingDaysBetween } from '../kernel/working-days';
import { businessDate, Clock } from '../platform/clock';
import { LetterActs } from './letter-acts.repository';
import { doneUnlessRefused } from './letter-refused';
import { lettersIssued } from './letter.repository';
import { type LetterPassage } from './passage/letter-state';
import { passageOfLetter } from './stored-letter';

/** Working days before the last day for a reply at which the service reminds. */
export const REMIND_BEFORE = 5;

/** Whether the service is to remind of the letter's issue on the day. */
export function isReminderDue(
  { reminded, issue, terms: { replyBy } }: LetterPassage,
  today: LocalDate,
): boolean {
  if (replyBy === undefined || replyBy < today || reminded === issue) return false;
  return workingDaysBetween(today, replyBy) <= REMIND_BEFORE;
}

/** Reminds, once an issue, every signatory who has five working days or fewer left to reply. */
@Injectable()
export class RemindDue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acts: LetterActs,
  ) {}

  /** Gives how many. */
  async run(): Promise<number> {
    const today = businessDate(this.clock);
    const by = { kind: 'service' } as const;
    const want = () => ({ kind: 'remind' }) as const;
    let reminded = 0;
    for (const row of await lettersIssued(this.dataSource.manager)) {
      if (!isReminderDue(passageOfLetter(row), today)) continue;
      const letter = row.id;
      if (await doneUnlessRefused(this.acts.act({ by, letter, want }))) reminded += 1;
    }
    return reminded;
  }
}
