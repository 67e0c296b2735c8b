import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { SubmitPaper } from '../../../workflow/submit-paper.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { submitPage } from './submit.page';

/** Where the author sends a paper on its way. */
@Controller('papers/:number/submit')
export class SubmitController {
  constructor(
    private readonly form: ActForm,
    private readonly submitPaper: SubmitPaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, submitPage(this.submitPaper));
  }

  @Post()
  submit(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, submitPage(this.submitPaper));
  }
}
