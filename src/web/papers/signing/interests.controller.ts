import { Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DeclareInterests } from '../../../workflow/declare-interests.action';
import { PaperToSignReader } from '../../../workflow/paper-to-sign.reader';
import { ActForm } from '../acts/act-form';
import { type PageVisit, Visit } from '../page/page-visit';
import { interestsPage } from './interests.page';

@Controller('papers/:number/interests')
export class InterestsController {
  constructor(
    private readonly form: ActForm,
    private readonly papers: PaperToSignReader,
    private readonly declareInterests: DeclareInterests,
  ) {}

  @Get()
  page(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.open({ ...visit, response }, this.pageOf());
  }

  @Post()
  declare(@Visit() visit: PageVisit, @Res() response: Response): Promise<void> {
    return this.form.submit({ ...visit, response }, this.pageOf());
  }

  private pageOf(): ReturnType<typeof interestsPage> {
    return interestsPage(this.papers, this.declareInterests);
  }
}
