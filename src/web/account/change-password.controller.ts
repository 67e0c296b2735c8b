import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ChangePassword, type PasswordChanged } from '../../people/change-password.action';
import { SecondFactorReader } from '../../people/second-factor/second-factor.reader';
import { announce } from '../page-locals.middleware';
import { type Done, doneOrFaults } from '../refused.form';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { beginSession } from '../session.middleware';
import { changePasswordPage } from './account.view';
import { proofStatus, proofWords } from './proof.view';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

@Controller('account/password')
export class ChangePasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly secondFactor: SecondFactorReader,
  ) {}

  @Get()
  @Render('change-password')
  async page(@RequestPerson() { id }: SignedInPerson) {
    return changePasswordPage(await this.secondFactor.isSetUp(id));
  }

  @Post()
  async change(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const withCode = await this.secondFactor.isSetUp(id);
    const done = await this.changed(id, request.body as Record<string, unknown>);
    if ('faults' in done) {
      response.status(400).render('change-password', changePasswordPage(withCode, done.faults));
    } else if (done.result.outcome !== 'changed') {
      const message = proofWords(done.result, withCode);
      const page = changePasswordPage(withCode, [{ name: 'current', message }]);
      response.status(proofStatus(done.result)).render('change-password', page);
    } else {
      await beginSession(request, done.result.session);
      announce(request, 'Your password is changed, and you are signed out everywhere else');
      response.redirect(303, '/account');
    }
  }

  private async changed(
    personId: string,
    body: Record<string, unknown>,
  ): Promise<Done<PasswordChanged>> {
    const fresh = textOf(body.fresh);
    if (fresh !== textOf(body.again)) {
      return { faults: [{ name: 'again', message: 'The two new passwords must be the same' }] };
    }
    const change = { personId, current: textOf(body.current), code: textOf(body.code), fresh };
    return doneOrFaults(
      () => this.changePassword.run(change),
      () => 'fresh',
    );
  }
}
