import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors';
import { type LocalDate } from '../../kernel/local-date';
import { type Actor } from '../../record/audit-event';
import { type Transaction, UnitOfWork } from '../../record/unit-of-work.repository';
import { accountToAdminister, refuse, writtenBy } from '../administration/administrator.facts';
import { endingFindings, endNow } from './filling';
import { momentAt } from './moment.facts';
import { type PostHolding } from './post-holding';
import { endHolding, holdingById } from './post-holding.repository';

/** What ended: the holding as it was, and from which day on it is held no longer. */
interface Ended {
  ended: PostHolding;
  until: LocalDate;
}

export interface Ending {
  personId: string;
  holdingId: string;
  /** The first day the post is no longer held; absent: it ends now. */
  until?: LocalDate;
}

/** Ends a holding, now or on a day to come. What was done while it ran stays valid. */
@Injectable()
export class EndPost {
  constructor(private readonly record: UnitOfWork) {}

  /** Gives the holding as it was. @throws NotAllowed, NotFound, Refused */
  async run(actor: Actor, ending: Ending): Promise<PostHolding> {
    const { ended } = await this.record.act(
      actor,
      ({ ended: { id, postId }, until }: Ended) => ({
        name: 'people.post-ended',
        subject: { kind: 'account', id: ending.personId },
        detail: { holding: id, post: postId, until },
      }),
      (tx) => this.end(tx, actor, ending),
    );
    return ended;
  }

  private async end(
    tx: Transaction,
    actor: Actor,
    { personId, holdingId, until: asked }: Ending,
  ): Promise<Ended> {
    await accountToAdminister(tx, actor, personId);
    const ended = await holdingById(tx.manager, holdingId);
    if (ended?.personId !== personId) throw new NotFound('holding');
    const { at: recordedAt, day: today } = momentAt(tx.now);
    const until = asked ?? endNow(ended, today);
    refuse(...endingFindings(ended, until, today));
    await endHolding(tx.manager, { id: holdingId, until, recordedAt, by: writtenBy(actor) });
    return { ended, until };
  }
}
