import { Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AmendOrganisation } from '../../agreements/organisations/amend-organisation.action';
import { EnterOrganisation } from '../../agreements/organisations/enter-organisation.action';
import { OrganisationReader } from '../../agreements/organisations/organisation.reader';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { organisationAnswer, organisationReadAnswer } from './agreement.view';
import { Described } from './described';
import { readOrganisationToAmend, readOrganisationToEnter } from './organisation-body.form';

/** Organisations that receive grants. */
@Controller('api/v1/organisations')
export class OrganisationsApiController {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly enterOrganisation: EnterOrganisation,
    private readonly amendOrganisation: AmendOrganisation,
  ) {}

  @Get()
  @Described({
    does: 'Lists organisations by name.',
    answers: 'OrganisationListAnswer',
    refuses: [401, 403],
  })
  async list() {
    return { organisations: (await this.organisations.all()).map(organisationAnswer) };
  }

  @Post()
  @Described({
    does: 'Adds an organisation; a name is one organisation’s alone.',
    takes: 'OrganisationToEnter',
    answers: 'OrganisationAnswer',
    status: 201,
    refuses: [400, 401, 403, 409],
  })
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() { body }: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const terms = readOrganisationToEnter(body);
    const entered = await this.enterOrganisation.run({ kind: 'person', id }, terms);
    response.location(`/api/v1/organisations/${entered.id}`);
    return organisationReadAnswer(await this.organisations.one(entered.id));
  }

  @Get(':id')
  @Described({
    does: 'Gives an organisation with who signs for it, and what it lacks before a letter can go to it.',
    answers: 'OrganisationAnswer',
    refuses: [401, 403, 404],
  })
  async one(@Param('id') id: string) {
    return organisationReadAnswer(await this.organisations.one(id));
  }

  @Put(':id')
  @Described({
    does: 'Changes an organisation.',
    takes: 'OrganisationToAmend',
    answers: 'OrganisationAnswer',
    refuses: [400, 401, 403, 404, 409],
  })
  async amend(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param('id') id: string,
    @Req() { body }: Request,
  ) {
    const { organisation: terms, version } = readOrganisationToAmend(body);
    await this.amendOrganisation.run({
      actor: { kind: 'person', id: person },
      ...{ id, version, terms },
    });
    return organisationReadAnswer(await this.organisations.one(id));
  }
}
