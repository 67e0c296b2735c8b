import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { AccountEntity } from '../account.entity';
import { findLink } from './password-link.repository';

/** Whether a link would still open; looking uses nothing up. */
@Injectable()
export class PasswordLinkReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The account the token opens; undefined for one unknown, used, too old, or of a closed account. */
  async accountOf(token: string): Promise<string | undefined> {
    const { manager } = this.dataSource;
    const id = await findLink(manager, token, this.clock.now());
    if (id === undefined) return undefined;
    return (await manager.existsBy(AccountEntity, { id, disabled: false })) ? id : undefined;
  }
}
