import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { AssignAuthority } from '../../agreements/decisions/assign-authority.action';
import { CloseAuthority } from '../../agreements/decisions/close-authority.action';
import { ReleaseHeldBack } from '../../agreements/decisions/release-held-back.action';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { readAssignmentBody, readClosingBody, readReleaseBody } from './agreement-body.form';
import { Described } from './described';

/** What is recorded of authority after its decision. */
@Controller('api/v1/authority/:paper/:recommendation')
export class AuthorityActsApiController {
  constructor(
    private readonly assignAuthority: AssignAuthority,
    private readonly closeAuthority: CloseAuthority,
    private readonly releaseHeldBack: ReleaseHeldBack,
  ) {}

  @Post('assignment')
  @HttpCode(204)
  @Described({
    does: 'Puts the authority to the agreement it is for.',
    takes: 'Assignment',
    status: 204,
    refuses: [400, 401, 403, 404, 409],
  })
  async assign(
    @RequestPerson() { id }: SignedInPerson,
    @Param() { paper: paperId = '', recommendation = '' }: Record<string, string>,
    @Req() { body }: Request,
  ): Promise<void> {
    const { agreement } = readAssignmentBody(body);
    const authority = { paperId, recommendation };
    await this.assignAuthority.run({ actor: { kind: 'person', id }, authority, agreement });
  }

  @Post('closing')
  @HttpCode(204)
  @Described({
    does: 'Records that a later decision ended what is unused.',
    takes: 'Closing',
    status: 204,
    refuses: [400, 401, 403, 404, 409],
  })
  async close(
    @RequestPerson() { id }: SignedInPerson,
    @Param() { paper: paperId = '', recommendation = '' }: Record<string, string>,
    @Req() { body }: Request,
  ): Promise<void> {
    const closing = readClosingBody(body);
    const authority = { paperId, recommendation };
    await this.closeAuthority.run({ actor: { kind: 'person', id }, authority, closing });
  }

  @Post('release')
  @HttpCode(204)
  @Described({
    does: 'Records that a later decision’s own authority covers money this one held back.',
    takes: 'Release',
    status: 204,
    refuses: [400, 401, 403, 404, 409],
  })
  async release(
    @RequestPerson() { id }: SignedInPerson,
    @Param() { paper: paperId = '', recommendation = '' }: Record<string, string>,
    @Req() { body }: Request,
  ): Promise<void> {
    const { by, money } = readReleaseBody(body);
    const from = { paperId, recommendation };
    await this.releaseHeldBack.run({ actor: { kind: 'person', id }, from, by, money });
  }
}
