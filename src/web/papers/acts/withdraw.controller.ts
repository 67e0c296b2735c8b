import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { WithdrawPaper } from '../../../workflow/withdraw-paper.action';
import { type PageVisit, Visit } from '../page/page-visit';
import { ActForm } from './act-form';
import { withdrawPage } from './withdraw.page';

/** Where the author ends a paper. */
@Controller('papers/:number/withdraw')
export class WithdrawController {
  constructor(
    private readonly form: ActForm,
    private readonly withdrawPaper: WithdrawPaper,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, withdrawPage(this.withdrawPaper));
  }

  @Post()
  withdraw(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, withdrawPage(this.withdrawPaper));
  }
}
