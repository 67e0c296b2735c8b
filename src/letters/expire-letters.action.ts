import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { businessDate, Clock } from '../platform/clock';
import { LetterActs } from './letter-acts.repository';
import { doneUnlessRefused } from './letter-refused';
import { lettersPastReply } from './letter.repository';

/** Ends the letters whose last day for a reply is past; their money is free again. */
@Injectable()
export class ExpireLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly acts: LetterActs,
  ) {}

  /** Gives how many. A letter that was answered meanwhile stays as it is. */
  async run(): Promise<number> {
    const by = { kind: 'service' } as const;
    const want = () => ({ kind: 'expire' }) as const;
    let ended = 0;
    for (const letter of await lettersPastReply(
      this.dataSource.manager,
      businessDate(this.clock),
    )) {
      if (await doneUnlessRefused(this.acts.act({ by, letter, want }))) ended += 1;
    }
    return ended;
  }
}
