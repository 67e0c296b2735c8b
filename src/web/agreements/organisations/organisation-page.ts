import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AgreementReader } from '../../../agreements/agreement.reader';
import { keepsAgreements } from '../../../agreements/agreement-posts';
import { OrganisationReader } from '../../../agreements/organisations/organisation.reader';
import { FormReading } from '../../papers/form/form-reading';
import { organisationView } from './organisation.view';

/** Shows an organisation, with one of its forms as it was typed. */
@Injectable()
export class OrganisationPage {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly agreements: AgreementReader,
  ) {}

  async show(
    { params, person }: Request,
    response: Response,
    { typed, faults } = new FormReading({}),
  ): Promise<void> {
    const id = String(params.id);
    const read = await this.organisations.one(id);
    const agreements = await this.agreements.ofOrganisation(id);
    const keeps = keepsAgreements(person?.posts ?? []);
    const viewer = person?.id ?? '';
    const view = organisationView({ read, agreements, viewer, keeps, typed, faults });
    response.render('agreements/organisation', view);
  }
}
