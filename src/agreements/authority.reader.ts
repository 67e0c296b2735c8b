import { Injectable } from '@nestjs/common';
import { DataSource, type FindManyOptions } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { type AuthorityGiven, type AuthorityKey } from './authority';
import { AuthorityEntity, type AuthorityRow } from './authority.entity';
import { authoritiesHeld, authorityOfRow } from './authority-rows.repository';
import { type AuthorityHeld } from './ledger/ledger-facts';

/** Authority that decisions have given. */
@Injectable()
export class AuthorityReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one decided paper, in the order of its recommendations; empty where it gave none. */
  async ofPaper(paperId: string): Promise<AuthorityGiven[]> {
    const given = await this.given({ where: { paperId } });
    return given.sort((one, other) => Number(one.recommendation) - Number(other.recommendation));
  }

  /** Given to a recipient of this name by any decision, the latest first. */
  toRecipient(recipient: string): Promise<AuthorityGiven[]> {
    return this.given({
      where: { recipient },
      order: { decidedOn: 'DESC', decision: 'DESC', recommendation: 'ASC' },
    });
  }

  /** Given by later decisions than this one, the earliest first. */
  async laterThan({ decidedOn, decision }: AuthorityGiven): Promise<AuthorityGiven[]> {
    const all = await this.given({ order: { decidedOn: 'ASC', recommendation: 'ASC' } });
    return all.filter((one) => one.decidedOn >= decidedOn && one.decision !== decision);
  }

  /** With what has become of it. @throws NotFound */
  async one({ paperId, recommendation }: AuthorityKey): Promise<AuthorityHeld> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(AuthorityEntity, { paperId, recommendation });
    if (!row) throw new NotFound('authority');
    const [held] = await authoritiesHeld(manager, [row]);
    return held!;
  }

  private async given(options: FindManyOptions<AuthorityRow>): Promise<AuthorityGiven[]> {
    return (await this.dataSource.manager.find(AuthorityEntity, options)).map(authorityOfRow);
  }
}
