import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../platform/clock';
import { AccountEntity, type Account } from './account.entity';
import { personOf } from './account.repository';
import type { Person, SessionOwner } from './person';
import { postsHeldNow } from './posts/holds-post';
import { momentAt } from './posts/moment.facts';
import { holdingsOfPeople } from './posts/post-holding.repository';

/** Who there is. Disabled people are among them: their acts stay on record. */
@Injectable()
export class AccountReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async byId(id: string): Promise<Person | undefined> {
    return (await this.people({ id }))[0];
  }

  /** Whose session it is; nobody's when the account is closed or the epoch has moved on. */
  async inSession({ personId, epoch }: SessionOwner): Promise<Person | undefined> {
    return (await this.people({ id: personId, sessionEpoch: epoch, disabled: false }))[0];
  }

  /** Everybody who holds the post now, by name. */
  async holdersOf(postId: string): Promise<Person[]> {
    return (await this.people({ disabled: false })).filter(({ posts }) => posts.includes(postId));
  }

  /** Everybody, by name. */
  all(): Promise<Person[]> {
    return this.people({});
  }

  private async people(where: FindOptionsWhere<Account>): Promise<Person[]> {
    const { manager } = this.dataSource;
    const order = { displayName: 'ASC', id: 'ASC' } as const;
    const accounts = await manager.find(AccountEntity, { where, order });
    if (accounts.length === 0) return [];
    const holdings = await holdingsOfPeople(
      manager,
      accounts.map(({ id }) => id),
    );
    const moment = momentAt(this.clock.now());
    return accounts.map((account) => {
      const own = holdings.filter(({ personId }) => personId === account.id);
      return personOf(account, account.disabled ? [] : postsHeldNow(own, moment));
    });
  }
}
