import { Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { EndSignatory } from '../../agreements/organisations/end-signatory.action';
import { NameSignatory } from '../../agreements/organisations/name-signatory.action';
import { VerifySignatory } from '../../agreements/organisations/verify-signatory.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { readVerification } from './agreement-body.form';
import { Described } from './described';
import { readSignatoryToName } from './organisation-body.form';

/** Who signs for an organisation. */
@Controller('api/v1/organisations/:id/signatories')
export class SignatoriesApiController {
  constructor(
    private readonly nameSignatory: NameSignatory,
    private readonly verifySignatory: VerifySignatory,
    private readonly endSignatory: EndSignatory,
  ) {}

  @Post()
  @Described({
    does: 'Names somebody who signs; no letter goes to them until somebody else verifies them.',
    takes: 'SignatoryToName',
    answers: 'SignatoryNamedAnswer',
    status: 201,
    refuses: [400, 401, 403, 404],
  })
  async name(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param('id') organisation: string,
    @Req() { body }: Request,
  ): Promise<{ id: string }> {
    const terms = readSignatoryToName(body);
    const actor = { kind: 'person', id: person } as const;
    const { id } = await this.nameSignatory.run({ actor, organisation, terms });
    return { id };
  }

  @Post(':signatory/verification')
  @HttpCode(204)
  @Described({
    does: 'Verifies a signatory; never by whoever named them.',
    takes: 'Verification',
    status: 204,
    refuses: [400, 401, 403, 404, 409],
  })
  async verify(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param() { id: organisation = '', signatory = '' }: Record<string, string>,
    @Req() { body }: Request,
  ): Promise<void> {
    const { how } = readVerification(body);
    await this.verifySignatory.run({ person, organisation, signatory, how });
  }

  @Delete(':signatory')
  @HttpCode(204)
  @Described({
    does: 'Ends a signatory: they sign no more.',
    status: 204,
    refuses: [401, 403, 404, 409],
  })
  async end(
    @RequestPerson() { id: person }: SignedInPerson,
    @Param() { id: organisation = '', signatory = '' }: Record<string, string>,
  ): Promise<void> {
    const actor = { kind: 'person', id: person } as const;
    await this.endSignatory.run({ actor, organisation, signatory });
  }
}
