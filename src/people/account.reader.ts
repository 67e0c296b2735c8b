import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere } from 'typeorm';
import { AccountEntity, type Account } from './account.entity';
import { personOf } from './account.repository';
import type { Person } from './person';

/** Who there is. Disabled people are among them: their acts stay on record. */
@Injectable()
export class AccountReader {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<Person | undefined> {
    return (await this.people({ id }))[0];
  }

  /** Everybody in the post, by name. */
  holdersOf(postId: string): Promise<Person[]> {
    return this.people({ postId });
  }

  /** Everybody, by name. */
  all(): Promise<Person[]> {
    return this.people({});
  }

  private async people(where: FindOptionsWhere<Account>): Promise<Person[]> {
    const order = { displayName: 'ASC', id: 'ASC' } as const;
    const accounts = await this.dataSource.manager.find(AccountEntity, { where, order });
    return accounts.map(personOf);
  }
}
