import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { SignIn } from '../../people/sign-in.action';
import { homeOf, wasGoingTo } from '../going-to';
import { readKeptForm } from '../kept-form';
import { signedInAgain } from '../kept-form.view';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { beginSession, endSession } from '../session.middleware';
import { refusedSignIn, signInPage, throttledSignIn } from './sign-in.view';

const NOBODY = { administrator: false };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

@Controller()
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  /** The page where the day begins asks for a sign-in itself. */
  @Get()
  home(@RequestPerson() person: SignedInPerson | undefined, @Res() response: Response): void {
    response.redirect(303, homeOf(person ?? NOBODY));
  }

  @Get('sign-in')
  page(@RequestPerson() person: SignedInPerson | undefined, @Res() response: Response): void {
    if (person) response.redirect(303, homeOf(person));
    else response.render('sign-in', signInPage());
  }

  @Post('sign-in')
  async enter(
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const signInName = textOf(body.signInName);
    const credentials = { signInName, password: textOf(body.password), address: request.ip ?? '' };
    const kept = readKeptForm(body.kept);
    const result = await this.signIn.run(credentials);
    if (result.outcome === 'wait') {
      response.status(429).set('Retry-After', String(result.seconds));
      response.render('sign-in', throttledSignIn({ signInName, kept }, result.seconds));
    } else if (result.outcome === 'refused') {
      response.status(400).render('sign-in', refusedSignIn({ signInName, kept }));
    } else {
      const { goingTo } = request.session;
      await beginSession(request, result.session);
      if (kept) {
        return response.status(200).render('kept-form', signedInAgain(kept, result.person.id));
      }
      response.redirect(303, wasGoingTo(goingTo, homeOf(result.person)));
    }
  }

  @Post('sign-out')
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    await endSession(request);
    response.redirect(303, '/sign-in');
  }
}
