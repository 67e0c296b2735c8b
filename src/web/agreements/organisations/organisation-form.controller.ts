import { Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { AmendOrganisation } from '../../../agreements/organisations/amend-organisation.action';
import { EnterOrganisation } from '../../../agreements/organisations/enter-organisation.action';
import { OrganisationReader } from '../../../agreements/organisations/organisation.reader';
import { type Finding } from '../../../kernel/findings';
import { Stale } from '../../../kernel/errors';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { organisationAddress } from '../agreement-address';
import { changedMeanwhile } from '../forms/changed-meanwhile';
import { doneOrFaults } from '../../refused.form';
import { organisationFields, readOrganisationForm } from './organisation.form';
import { organisationFormView, type OrganisationFormView } from './organisation.view';

const formOf = ({ body }: Request): FormReading =>
  new FormReading(typedFields(body as Record<string, unknown>));

const fieldOf = ({ at }: Finding): string =>
  at.pointer === '/formerNames' ? 'formerNames' : 'name';

/** Adding an organisation, and changing what is on record of one. */
@Controller('organisations')
export class OrganisationFormController {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly enterOrganisation: EnterOrganisation,
    private readonly amendOrganisation: AmendOrganisation,
  ) {}

  @Get('new')
  @Render('agreements/organisation-form')
  blank(): OrganisationFormView {
    return organisationFormView({ typed: {} });
  }

  @Post('new')
  async enter(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const form = formOf(request);
    const terms = readOrganisationForm(form);
    const done = terms
      ? await doneOrFaults(() => this.enterOrganisation.run({ kind: 'person', id }, terms), fieldOf)
      : { faults: form.faults };
    if ('faults' in done) {
      const view = organisationFormView({ typed: form.typed, faults: done.faults });
      response.status(400).render('agreements/organisation-form', view);
      return;
    }
    announce(request, `${done.result.name} is on record`);
    response.redirect(303, organisationAddress(done.result.id));
  }

  @Get(':id/change')
  @Render('agreements/organisation-form')
  async filled(@Param('id') id: string): Promise<OrganisationFormView> {
    const { organisation } = await this.organisations.one(id);
    const typed = { ...organisationFields(organisation), version: String(organisation.version) };
    return organisationFormView({ typed }, organisation);
  }

  @Post(':id/change')
  async save(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { organisation } = await this.organisations.one(String(request.params.id));
    const { id } = organisation;
    const form = formOf(request);
    const terms = readOrganisationForm(form);
    const version = Number(form.text('version'));
    const actor = { kind: 'person', id: person } as const;
    const done = terms
      ? await this.staleAsFaults(() =>
          doneOrFaults(() => this.amendOrganisation.run({ actor, id, version, terms }), fieldOf),
        )
      : { faults: form.faults };
    if ('stale' in done) {
      const { stale } = done;
      const typed = { ...form.typed, version: String(stale.currentVersion) };
      const view = organisationFormView(
        { typed, meanwhile: changedMeanwhile(stale) },
        organisation,
      );
      response.status(409).render('agreements/organisation-form', view);
      return;
    }
    if ('faults' in done) {
      const view = organisationFormView({ typed: form.typed, faults: done.faults }, organisation);
      response.status(400).render('agreements/organisation-form', view);
      return;
    }
    announce(request, `${terms!.name} is saved`);
    response.redirect(303, organisationAddress(id));
  }

  private async staleAsFaults<Result>(work: () => Promise<Result>) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Stale) return { stale: error };
      throw error;
    }
  }
}
