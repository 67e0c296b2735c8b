import { Controller, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { EndSignatory } from '../../../agreements/organisations/end-signatory.action';
import { VerifySignatory } from '../../../agreements/organisations/verify-signatory.action';
import { announce } from '../../page-locals.middleware';
import { FormReading } from '../../papers/form/form-reading';
import { typedFields } from '../../papers/form/typed-fields';
import { RequestPerson } from '../../request-person';
import { type SignedInPerson } from '../../request-state';
import { organisationAddress } from '../agreement-address';
import { doneOrFaults } from '../../refused.form';
import { OrganisationPage } from './organisation-page';

const LONGEST = 500;

/** Verifying somebody who signs for an organisation, and ending it. */
@Controller('organisations/:id/signatories/:signatory')
export class SignatoryController {
  constructor(
    private readonly page: OrganisationPage,
    private readonly verifySignatory: VerifySignatory,
    private readonly endSignatory: EndSignatory,
  ) {}

  @Post('verification')
  async verify(
    @RequestPerson() { id: person }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { organisation, signatory } = asked(request);
    const form = new FormReading(typedFields(request.body as Record<string, unknown>));
    const field = `how.s${signatory.replaceAll('-', '')}`;
    const how = form.group('how').text(field.slice('how.'.length));
    if (how === '' || how.length > LONGEST) {
      form.fault(field, `Say in 1 to ${LONGEST} characters how you made sure`);
    }
    const done =
      form.faults.length === 0
        ? await doneOrFaults(
            () => this.verifySignatory.run({ person, organisation, signatory, how }),
            () => field,
          )
        : { faults: form.faults };
    if ('faults' in done) {
      response.status(400);
      return this.page.show(request, response, new FormReading(form.typed, '', done.faults));
    }
    announce(request, 'The signatory is verified');
    response.redirect(303, organisationAddress(organisation));
  }

  @Post('end')
  async end(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { organisation, signatory } = asked(request);
    await this.endSignatory.run({ actor: { kind: 'person', id }, organisation, signatory });
    announce(request, 'The signatory signs no more');
    response.redirect(303, organisationAddress(organisation));
  }
}

const asked = ({ params }: Request) => ({
  organisation: String(params.id),
  signatory: String(params.signatory),
});
