import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotFound } from '../../kernel/errors';
import { lackingForLetter, type Organisation, type Signatory } from './organisation';
import { OrganisationEntity } from './organisation.entity';
import { organisationNamed, organisationOf } from './organisation.repository';
import { signatoriesOf } from './signatory.repository';

export interface OrganisationRead {
  organisation: Organisation;
  signatories: Signatory[];
  /** What it lacks before a letter can go to it, in words. */
  lacking: string[];
}

/** Organisations that receive grants, and who signs for them. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** By name. */
  async all(): Promise<Organisation[]> {
    const rows = await this.dataSource.manager.find(OrganisationEntity, { order: { name: 'ASC' } });
    return rows.map(organisationOf);
  }

  /** @throws NotFound */
  async one(id: string): Promise<OrganisationRead> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(OrganisationEntity, { id });
    if (!row) throw new NotFound('organisation');
    const organisation = organisationOf(row);
    const signatories = await signatoriesOf(manager, id);
    return { organisation, signatories, lacking: lackingForLetter(organisation, signatories) };
  }

  /** The one that has or had the name. */
  named(name: string): Promise<Organisation | undefined> {
    return organisationNamed(this.dataSource.manager, name);
  }
}
