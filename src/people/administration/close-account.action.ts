import { Injectable } from '@nestjs/common';
import { type Actor } from '../../record/audit-event';
import { type Transaction, UnitOfWork } from '../../record/unit-of-work.repository';
import { updateAccount } from '../account.repository';
import { endLinks } from '../password-link/password-link.repository';
import { endNow, isOver } from '../posts/filling';
import { momentAt } from '../posts/moment.facts';
import { endHolding, holdingsOfPeople } from '../posts/post-holding.repository';
import { endStepUps } from '../step-up/step-up.repository';
import { accountToAdminister, lockAdministrators, refuse, writtenBy } from './administrator.facts';

/** Closes an account: sessions, links and posts end now. What the person did stays on record. */
@Injectable()
export class CloseAccount {
  constructor(private readonly record: UnitOfWork) {}

  /** @throws NotAllowed, NotFound, Refused */
  async run(actor: Actor, personId: string): Promise<void> {
    await this.record.act(
      actor,
      (posts: string[]) => ({
        name: 'people.account-closed',
        subject: { kind: 'account', id: personId },
        detail: { posts },
      }),
      (tx) => this.close(tx, actor, personId),
    );
  }

  /** Gives the posts that ended with the account. */
  private async close(tx: Transaction, actor: Actor, personId: string): Promise<string[]> {
    const administrators = await lockAdministrators(tx);
    const { administrator, disabled, sessionEpoch } = await accountToAdminister(
      tx,
      actor,
      personId,
    );
    if (disabled) refuse('account-disabled');
    if (administrator && administrators === 1) refuse('last-administrator');
    const changed = { disabled: true, administrator: false, sessionEpoch: sessionEpoch + 1 };
    await updateAccount(tx.manager, personId, changed);
    await endLinks(tx.manager, personId);
    await endStepUps(tx.manager, personId);
    return this.endPosts(tx, actor, personId);
  }

  private async endPosts(
    { manager, now }: Transaction,
    actor: Actor,
    personId: string,
  ): Promise<string[]> {
    const { at: recordedAt, day: today } = momentAt(now);
    const holdings = await holdingsOfPeople(manager, [personId]);
    const running = holdings.filter((holding) => !isOver(holding, today));
    for (const holding of running) {
      const until = endNow(holding, today);
      await endHolding(manager, { id: holding.id, until, recordedAt, by: writtenBy(actor) });
    }
    return running.map(({ postId }) => postId);
  }
}
