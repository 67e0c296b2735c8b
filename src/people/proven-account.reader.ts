import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountEntity, type Account } from './account.entity';
import { findAccount } from './account.repository';
import { Passwords } from './passwords.adapter';

@Injectable()
export class ProvenAccountReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The account that name and password open. An unknown name, a wrong password and a disabled account
   * all give undefined, after the same work.
   */
  async read(signInName: string, password: string): Promise<Account | undefined> {
    const account = await findAccount(this.dataSource.manager, signInName);
    const proved = await this.passwords.matches(password, account?.passwordHash);
    return proved && account && !account.disabled ? account : undefined;
  }

  /** Whether the password is the person's; no for nobody and for a closed account, after the same work. */
  async isRight(personId: string, password: string): Promise<boolean> {
    const where = { id: personId, disabled: false };
    const account = await this.dataSource.manager.findOneBy(AccountEntity, where);
    return this.passwords.matches(password, account?.passwordHash);
  }
}
