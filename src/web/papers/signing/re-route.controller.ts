import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ReRoutePaper } from '../../../workflow/re-route-paper.action';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { reRoutePage } from './re-route.page';

@Controller('papers/:number/re-route')
export class ReRouteController {
  constructor(
    private readonly form: ActForm,
    private readonly reRoutePaper: ReRoutePaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, reRoutePage(this.reRoutePaper));
  }

  @Post()
  reRoute(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, reRoutePage(this.reRoutePaper));
  }
}
