import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { keepsAgreements } from '../../../agreements/agreement-posts';
import { NameSignatory } from '../../../agreements/organisations/name-signatory.action';
import { OrganisationReader } from '../../../agreements/organisations/organisation.reader';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { organisationAddress } from '../agreement-address';
import { readSignatoryForm } from './organisation.form';
import { organisationListView, type OrganisationListView } from './organisation.view';
import { OrganisationPage } from './organisation-page';

/** Organisations, and who signs for each. */
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly page: OrganisationPage,
    private readonly nameSignatory: NameSignatory,
  ) {}

  @Get()
  @Render('agreements/organisations')
  async list(@RequestPerson() { posts }: SignedInPerson): Promise<OrganisationListView> {
    return organisationListView(await this.organisations.all(), keepsAgreements(posts));
  }

  @Get(':id')
  one(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.page.show(request, response);
  }

  @Post(':id/signatories')
  async name(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const terms = readSignatoryForm(form);
    if (!terms) {
      response.status(400);
      return this.page.show(request, response, form);
    }
    const organisation = String(request.params.id);
    await this.nameSignatory.run({ actor: { kind: 'person', id }, organisation, terms });
    announce(request, `${terms.name} is named. Somebody else verifies them now.`);
    response.redirect(303, organisationAddress(organisation));
  }
}
