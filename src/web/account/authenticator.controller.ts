import { Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { BeginSecondFactor } from '../../people/second-factor/begin-second-factor.action';
import { announce } from '../page-locals.middleware';
import { type FormFault } from '../papers/form/form-reading';
import { doneOrFaults } from '../refused.form';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { authenticatorPage, type AuthenticatorPage } from './account.view';
import { OwnAuthenticator } from './own-authenticator';
import { proofStatus, proofWords } from './proof.view';

const ADDRESS = '/account/authenticator';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Refusing {
  person: SignedInPerson;
  response: Response;
  status: number;
}

/** Setting up an authenticator app and giving it up. The app is set up by typing: no picture is needed. */
@Controller('account/authenticator')
export class AuthenticatorController {
  constructor(
    private readonly begin: BeginSecondFactor,
    private readonly own: OwnAuthenticator,
  ) {}

  @Get()
  @Render('authenticator')
  async page(@RequestPerson() person: SignedInPerson): Promise<AuthenticatorPage> {
    return authenticatorPage(await this.own.state(person));
  }

  @Post()
  async start(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { password } = request.body as Record<string, unknown>;
    const done = await doneOrFaults(
      () => this.begin.run(person.id, textOf(password)),
      () => 'password',
    );
    if ('faults' in done) {
      return this.refuse({ person, response, status: 409 }, done.faults);
    }
    const { result } = done;
    if (result.outcome === 'begun') return response.redirect(303, ADDRESS);
    const message = proofWords(result, false);
    const refusing = { person, response, status: proofStatus(result) };
    return this.refuse(refusing, [{ name: 'password', message }]);
  }

  @Post('confirm')
  async confirm(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { code } = request.body as Record<string, unknown>;
    const done = await doneOrFaults(
      () => this.own.confirm(person.id, textOf(code)),
      () => 'code',
    );
    if ('faults' in done) return this.refuse({ person, response, status: 409 }, done.faults);
    if (done.result === 'wrong-code') {
      const message = 'The code is not right. Enter the six figures the app shows now';
      return this.refuse({ person, response, status: 400 }, [{ name: 'code', message }]);
    }
    announce(request, 'Your authenticator app is set up');
    return response.redirect(303, '/account');
  }

  @Post('remove')
  async remove(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = request.body as Record<string, unknown>;
    const offered = {
      personId: person.id,
      password: textOf(body.password),
      code: textOf(body.code),
    };
    const done = await doneOrFaults(
      () => this.own.remove(offered),
      () => 'password',
    );
    if ('faults' in done) return this.refuse({ person, response, status: 409 }, done.faults);
    const { result } = done;
    if (result.outcome !== 'removed') {
      const refusing = { person, response, status: proofStatus(result) };
      return this.refuse(refusing, [{ name: 'password', message: proofWords(result, true) }]);
    }
    announce(request, 'Your authenticator app is removed');
    return response.redirect(303, '/account');
  }

  private async refuse({ person, response, status }: Refusing, faults: FormFault[]): Promise<void> {
    const state = await this.own.state(person);
    response.status(status).render('authenticator', authenticatorPage(state, faults));
  }
}
