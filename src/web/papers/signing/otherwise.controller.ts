import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { MalformedBody } from '../../errors/request-errors';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { OtherwisePages } from './otherwise-pages';

/** The outcomes without a signature stand on one page, each with a form of its own. */
@Controller('papers/:number/decide/otherwise')
export class OtherwiseController {
  constructor(
    private readonly form: ActForm,
    private readonly pages: OtherwisePages,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, (scene) => this.pages.postpone(scene));
  }

  @Post()
  act(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    const { outcome } = visit.request.body as Record<string, unknown>;
    const answered = { ...visit, response };
    if (outcome === 'postpone') {
      return this.form.submit(answered, (scene) => this.pages.postpone(scene));
    }
    if (outcome === 'refuse') {
      return this.form.submit(answered, (scene) => this.pages.refuse(scene));
    }
    throw new MalformedBody([{ pointer: '/outcome', expected: 'must be postpone or refuse' }]);
  }
}
