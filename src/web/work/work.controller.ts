import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Refused, Stale } from '../../kernel/errors';
import { DeclareInterests } from '../../workflow/declare-interests.action';
import { announce } from '../page-locals.middleware';
import { RequestPerson } from '../request-person';
import { type SignedInPerson } from '../request-state';
import { type NoInterest, readNoInterests, WorkQuery } from './work.form';
import { WorkPages } from './work-pages';

const NONE_SELECTED = {
  text: 'Select the papers in which you have no interest',
  href: '#no-interests',
};

/** The home page of whoever takes part in papers. */
@Controller('work')
export class WorkController {
  constructor(
    private readonly pages: WorkPages,
    private readonly declareInterests: DeclareInterests,
  ) {}

  @Get()
  async page(
    @RequestPerson() person: SignedInPerson,
    @Query() { page = '1' }: WorkQuery,
    @Res() response: Response,
  ): Promise<void> {
    response.render('work', await this.pages.page(person, { page: Number(page) }));
  }

  /** Each is an act of its own: one that cannot be done keeps no other from being done. */
  @Post('interests')
  async noInterests(
    @RequestPerson() person: SignedInPerson,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = readNoInterests(request.body as Record<string, unknown>);
    if (asked.length === 0) {
      const view = await this.pages.page(person, { errors: [NONE_SELECTED] });
      response.status(400).render('work', view);
      return;
    }
    const failed: number[] = [];
    for (const one of asked) if (!(await this.declared(person.id, one))) failed.push(one.number);
    const done = asked.length - failed.length;
    if (done > 0) announce(request, `No interest is declared in ${done} ${papers(done)}`);
    if (failed.length === 0) return response.redirect(303, '/work');
    const errors = failed.map((number) => ({
      text: `Paper ${number} changed while you were reading, or is past this: look at it again`,
      href: '#no-interests',
    }));
    response.status(409).render('work', await this.pages.page(person, { errors }));
  }

  private async declared(person: string, { number, shown }: NoInterest): Promise<boolean> {
    try {
      await this.declareInterests.run({ person, number, shown, interests: { kind: 'none' } });
      return true;
    } catch (error) {
      if (error instanceof Stale || error instanceof Refused) return false;
      throw error;
    }
  }
}

const papers = (count: number): string => (count === 1 ? 'paper' : 'papers');
