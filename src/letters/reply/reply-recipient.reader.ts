import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { type LetterToReply, ReplyStanding } from './reply-standing.facts';

/** To whom a letter's messages go that hold no link, with what they tell of. */
@Injectable()
export class ReplyRecipient {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: ReplyStanding,
  ) {}

  /** @param letter UUID @throws NotFound */
  of(letter: string): Promise<LetterToReply> {
    const { manager } = this.dataSource;
    return this.standing.of({ manager, now: this.clock.now() }, letter);
  }
}
