import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { lockLetter } from '../letter.repository';
import { linkExpiry } from './reply-limits';
import { makeLink } from './reply-links.repository';
import { type LetterToReply, opens, ReplyStanding } from './reply-standing.facts';

/** A link as it goes into one mail and nowhere else. */
export interface LinkMade extends LetterToReply {
  token: string;
}

/**
 * Makes the link of a letter when it is to be sent, and revokes the one before. Delivery is no act,
 * so it is written outside the record.
 */
@Injectable()
export class MakeLetterLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: ReplyStanding,
  ) {}

  /**
   * Undefined where the letter no longer waits for the reply that the link is of.
   * @param letter UUID
   * @throws NotFound
   */
  run({ letter, issue }: { letter: string; issue: number }): Promise<LinkMade | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const tx = { manager, now: this.clock.now() };
      await lockLetter(tx, letter);
      const standing = await this.standing.of(tx, letter);
      const { signatory, found } = standing;
      const { replyBy } = found.passage.terms;
      if (!signatory || replyBy === undefined) return undefined;
      const link = { issue, signatoryId: signatory.id };
      if (!opens(link, found.passage)) return undefined;
      const expiresAt = linkExpiry(replyBy);
      const token = await makeLink(tx, { ...link, letterId: letter, expiresAt });
      return { ...standing, token };
    });
  }
}
