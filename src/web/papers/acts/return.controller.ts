import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { ReturnPaper } from '../../../workflow/return-paper.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { returnPage } from './return.page';

/** Where a paper is returned by whoever it is with. */
@Controller('papers/:number/return')
export class ReturnController {
  constructor(
    private readonly form: ActForm,
    private readonly returnPaper: ReturnPaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, returnPage(this.returnPaper));
  }

  @Post()
  return(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, returnPage(this.returnPaper));
  }
}
