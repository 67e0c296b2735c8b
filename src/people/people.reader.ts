import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../kernel/errors';
import { AccountReader } from './account.reader';
import { type Person } from './person';
import { type PostHolding } from './posts/post-holding';
import { holdingsOfPeople } from './posts/post-holding.repository';
import { SecondFactorReader } from './second-factor/second-factor.reader';

/** A person as an administrator sees one. */
export interface PersonRecord {
  person: Person;
  /** Past, present and to come, the earliest first. */
  holdings: PostHolding[];
  /** An authenticator app is set up. */
  secondFactor: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class PeopleReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountReader,
    private readonly secondFactors: SecondFactorReader,
  ) {}

  /** Everybody, closed accounts too, by name. */
  all(): Promise<Person[]> {
    return this.accounts.all();
  }

  /** @throws NotFound */
  async one(id: string): Promise<PersonRecord> {
    const person = UUID.test(id) ? await this.accounts.byId(id) : undefined;
    if (!person) throw new NotFound('person');
    const holdings = await holdingsOfPeople(this.dataSource.manager, [id]);
    return { person, holdings, secondFactor: await this.secondFactors.isSetUp(id) };
  }
}
