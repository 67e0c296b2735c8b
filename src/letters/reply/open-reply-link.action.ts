import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { tokenHash } from '../../people/password-link/link-token';
import { type Transaction } from '../../record/unit-of-work.repository';
import { type LetterLink } from './reply.entity';
import { UNKNOWN_FROM_ADDRESS } from './reply-limits';
import { linkByHash } from './reply-links.repository';
import { beginReplySession } from './reply-sessions.repository';
import { type LetterToReply, opens, ReplyStanding } from './reply-standing.facts';
import { countTries, noteTry, waitBefore } from './reply-tries.repository';

export interface LinkTried {
  token: string;
  /** The browser's network address, as the trusted proxies tell it. */
  address: string;
}

/** `unknown` is one answer for a token that is unknown, used, revoked, replaced or too old. */
export type LinkOutcome<Opened> =
  Opened | { outcome: 'unknown' } | { outcome: 'wait'; seconds: number };
export type LinkLookedAt = LinkOutcome<{ outcome: 'known'; letter: LetterToReply }>;
/** The id is for the browser's cookie alone. */
export type LinkOpened = LinkOutcome<{
  outcome: 'opened';
  id: string;
  tokenHash: string;
  letterId: string;
}>;

interface Found {
  link: LetterLink;
  letter: LetterToReply;
}

/**
 * Exchanges a link for a short session. Neither looking at one nor opening it uses it up: mail
 * scanners do both, and a code to the signatory stops them. Tries are not acts and not on record.
 */
@Injectable()
export class OpenReplyLink {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: ReplyStanding,
  ) {}

  look(tried: LinkTried): Promise<LinkLookedAt> {
    return this.tried(tried, ({ letter }) => Promise.resolve({ outcome: 'known', letter }));
  }

  run(tried: LinkTried): Promise<LinkOpened> {
    return this.tried(tried, async ({ link }, tx) => {
      const { tokenHash: hash, letterId } = link;
      return {
        outcome: 'opened',
        id: await beginReplySession(tx, link),
        tokenHash: hash,
        letterId,
      };
    });
  }

  private tried<Opened>(
    { token, address }: LinkTried,
    open: (found: Found, tx: Transaction) => Promise<Opened>,
  ): Promise<LinkOutcome<Opened>> {
    const hash = tokenHash(token) ?? '';
    const trying = { kind: 'unknown', tokenHash: hash, address } as const;
    return this.dataSource.transaction(async (manager) => {
      const tx = { manager, now: this.clock.now() };
      await countTries(manager);
      // Before anything is looked up: whoever has tried too often learns nothing more.
      const seconds = await waitBefore(tx, trying, { fromAddress: UNKNOWN_FROM_ADDRESS });
      if (seconds > 0) return { outcome: 'wait', seconds };
      const found = await this.find(tx, hash);
      if (found) return open(found, tx);
      await noteTry(tx, trying);
      return { outcome: 'unknown' };
    });
  }

  private async find({ manager, now }: Transaction, hash: string): Promise<Found | undefined> {
    const link = hash === '' ? null : await linkByHash(manager, hash, now);
    if (!link) return undefined;
    const letter = await this.standing.of({ manager, now }, link.letterId);
    return letter.signatory && opens(link, letter.found.passage) ? { link, letter } : undefined;
  }
}
