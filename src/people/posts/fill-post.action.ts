import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { UnitOfWork } from '../../record/unit-of-work.repository';
import { accountToAdminister, refuse, writtenBy } from '../administration/administrator.facts';
import { type Filling, fillingFindings } from './filling';
import { type PostHolding } from './post-holding';
import { holdingsOfPeople, insertHolding } from './post-holding.repository';

/** Puts on record that a person fills a post from a day on. */
@Injectable()
export class FillPost {
  constructor(private readonly record: UnitOfWork) {}

  /** A day before today is taken and cures no act done before now. @throws NotAllowed, NotFound, Refused */
  run(actor: Actor, filling: Filling): Promise<PostHolding> {
    const { personId, postId, from, until } = filling;
    const id = randomUUID();
    const event = {
      name: 'people.post-filled',
      subject: { kind: 'account', id: personId },
      detail: { holding: id, post: postId, from, until: until ?? null },
    };
    return this.record.act(actor, event, async (tx) => {
      const { administrator, disabled } = await accountToAdminister(tx, actor, personId);
      const holdings = await holdingsOfPeople(tx.manager, [personId]);
      refuse(...fillingFindings(filling, { administrator, disabled, holdings }));
      const holding = { id, personId, postId, from, until, recordedAt: tx.now };
      await insertHolding(tx.manager, { holding, by: writtenBy(actor) });
      return until === undefined ? holding : { ...holding, endRecordedAt: tx.now };
    });
  }
}
