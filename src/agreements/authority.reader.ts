import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AuthorityGiven } from './authority';
import { AuthorityEntity } from './authority.entity';

/** Authority that decisions have given. */
@Injectable()
export class AuthorityReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one decided paper, in the order of its recommendations; empty where it gave none. */
  async ofPaper(paperId: string): Promise<AuthorityGiven[]> {
    const rows = await this.dataSource.manager.findBy(AuthorityEntity, { paperId });
    return rows
      .map(({ terms }) => JSON.parse(terms) as AuthorityGiven)
      .sort((one, other) => Number(one.recommendation) - Number(other.recommendation));
  }
}
