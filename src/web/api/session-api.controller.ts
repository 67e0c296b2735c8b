import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { SignIn } from '../../people/sign-in.action';
import { csrfTokenOf } from '../csrf.middleware';
import { NotSignedIn, TooManyTries } from '../errors/request-errors';
import { Described } from './described';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { beginSession, endSession } from '../session.middleware';
import { SignInForm } from '../sign-in/sign-in.form';

export interface SessionAnswer {
  /** To be sent as `x-csrf-token` with every request that changes something. */
  csrfToken: string;
  /** Absent before sign-in. */
  person?: { signInName: string; displayName: string; post: string };
}

/** Signing in and out for programs: the same session, cookie and limits as the pages. */
@Controller('api/v1/session')
export class SessionApiController {
  constructor(private readonly signIn: SignIn) {}

  @Get()
  @Described({
    does: 'Gives the CSRF token of this session, and who is signed in; before sign-in nobody is.',
    answers: 'SessionAnswer',
    refuses: [],
  })
  session(
    @Req() request: Request,
    @RequestPerson() person: SignedInPerson | undefined,
  ): SessionAnswer {
    const csrfToken = csrfTokenOf(request);
    if (!person) return { csrfToken };
    const { signInName, displayName, post } = person;
    return { csrfToken, person: { signInName, displayName, post } };
  }

  @Post()
  @HttpCode(200)
  @Described({
    does: 'Signs in and begins a new session: the answer has its cookie and its CSRF token.',
    takes: 'SignIn',
    answers: 'SessionAnswer',
    refuses: [400, 401, 403, 429],
  })
  async enter(
    @Body() { signInName, password }: SignInForm,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ csrfToken: string }> {
    const result = await this.signIn.run({ signInName, password, address: request.ip ?? '' });
    if (result.outcome === 'wait') {
      response.set('Retry-After', String(result.seconds));
      throw new TooManyTries();
    }
    if (result.outcome === 'refused') throw new NotSignedIn();
    await beginSession(request, result.session);
    return { csrfToken: csrfTokenOf(request) };
  }

  @Delete()
  @HttpCode(204)
  @Described({ does: 'Signs out and ends the session.', status: 204, refuses: [403] })
  async leave(@Req() request: Request): Promise<void> {
    await endSession(request);
  }
}
