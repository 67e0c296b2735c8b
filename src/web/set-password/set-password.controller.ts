import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { PasswordLinkReader } from '../../people/password-link/password-link.reader';
import { SetPassword } from '../../people/password-link/set-password.action';
import { announce } from '../page-locals.middleware';
import { doneOrFaults } from '../refused.form';
import { LINK_UNUSABLE, setPasswordPage } from './set-password.view';

const NOT_FOUND = 404;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function showUnusable(response: Response): void {
  response.status(NOT_FOUND).render('set-password-unusable', LINK_UNUSABLE);
}

/** Where a one-time link leads. Opening it uses nothing up: mail scanners open every link. */
@Controller('set-password')
export class SetPasswordController {
  constructor(
    private readonly links: PasswordLinkReader,
    private readonly setPassword: SetPassword,
  ) {}

  @Get()
  async page(@Query('link') link: unknown, @Res() response: Response): Promise<void> {
    const token = textOf(link);
    if ((await this.links.accountOf(token)) === undefined) showUnusable(response);
    else response.render('set-password', setPasswordPage(token));
  }

  @Post()
  async set(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = request.body as Record<string, unknown>;
    const [token, password, again] = [body.link, body.password, body.again].map(textOf) as [
      string,
      string,
      string,
    ];
    if ((await this.links.accountOf(token)) === undefined) return showUnusable(response);
    const faults =
      password === again ? [] : [{ name: 'again', message: 'The two passwords must be the same' }];
    const done =
      faults.length > 0
        ? { faults }
        : await doneOrFaults(
            () => this.setPassword.run({ token, password }),
            () => 'password',
          );
    if ('faults' in done) {
      response.status(400).render('set-password', setPasswordPage(token, done.faults));
      return;
    }
    if (done.result === 'link-unusable') return showUnusable(response);
    announce(request, 'Your password is set. Sign in with it');
    response.redirect(303, '/sign-in');
  }
}
