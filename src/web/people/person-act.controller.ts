import { Controller, Get, Inject, Post, Render, Req, Res, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { NotFound } from '../../kernel/errors';
import { CloseAccount } from '../../people/administration/close-account.action';
import { GrantAdministration } from '../../people/administration/grant-administration.action';
import { ReopenAccount } from '../../people/administration/reopen-account.action';
import { WithdrawAdministration } from '../../people/administration/withdraw-administration.action';
import { type PasswordLink } from '../../people/password-link/password-link';
import { MakePasswordLink } from '../../people/password-link/make-password-link.action';
import { PeopleReader } from '../../people/people.reader';
import { type Person } from '../../people/person';
import { LiftSecondFactor } from '../../people/second-factor/lift-second-factor.action';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/platform.module';
import { type Actor } from '../../record/audit-event';
import { announce } from '../page-locals.middleware';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { linkView } from './link.view';
import { personActView, type PersonActView } from './person-act.view';
import { ACT_WORDS, isPersonAct, type PersonAct } from './person-acts';
import { personAddress } from './person-address';
import { doneOrFaults } from '../refused.form';

interface ActOnPerson {
  run(actor: Actor, personId: string): Promise<PasswordLink | void>;
}

const ACTIONS: Record<PersonAct, Type<ActOnPerson>> = {
  'password-link': MakePasswordLink,
  authenticator: LiftSecondFactor,
  administration: GrantAdministration,
  'end-administration': WithdrawAdministration,
  close: CloseAccount,
  reopen: ReopenAccount,
};

interface Asked {
  act: PersonAct;
  person: Person;
}

/** One act on an account, with a page that says what follows before it is done. */
@Controller('people/:id/:act')
export class PersonActController {
  constructor(
    private readonly people: PeopleReader,
    private readonly actions: ModuleRef,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Render('people/act')
  async page(@Req() request: Request): Promise<PersonActView> {
    const { act, person } = await this.asked(request);
    return personActView(act, person);
  }

  @Post()
  async run(
    @RequestPerson() { id }: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { act, person } = await this.asked(request);
    const action = this.actions.get(ACTIONS[act], { strict: false });
    const done = await doneOrFaults(
      () => action.run({ kind: 'person', id }, person.id),
      () => 'act',
    );
    if ('faults' in done) {
      response.status(409).render('people/act', personActView(act, person, done.faults));
    } else if (done.result) {
      // Shown by the answer itself, once: kept for a page to redirect to, the link would be stored.
      const view = linkView({ person, link: done.result }, this.configuration.publicUrl);
      response.status(201).render('people/link', view);
    } else {
      announce(request, ACT_WORDS[act].done ?? 'Done');
      response.redirect(303, personAddress(person.id));
    }
  }

  private async asked({ params }: Request): Promise<Asked> {
    const act = String(params.act);
    if (!isPersonAct(act)) throw new NotFound('page');
    return { act, person: (await this.people.one(String(params.id))).person };
  }
}
